-- What took effect with a change number that was never given out.
select cast('HQ' as varchar(60)) as place, cast(c.account_number as varchar(36)) as row_key, 'change_number' as detail
  from customer c
  join change_counter n on n.counter_id = 1
 where c.change_number > n.change_number
    or c.recorded_change > n.change_number
    or c.unrecorded_change > n.change_number
union all
select o.channel_id, cast(o.operation_id as varchar(36)), 'change_number'
  from async_customer o
  join change_counter n on n.counter_id = 1
 where o.change_number > n.change_number
    or o.decided_change > n.change_number
union all
select o.channel_id, cast(o.operation_id as varchar(36)), 'change_number'
  from async_address o
  join change_counter n on n.counter_id = 1
 where o.change_number > n.change_number
    or o.decided_change > n.change_number
union all
select o.channel_id, cast(o.operation_id as varchar(36)), 'change_number'
  from async_contact o
  join change_counter n on n.counter_id = 1
 where o.change_number > n.change_number
    or o.decided_change > n.change_number
union all
select o.channel_id, cast(o.operation_id as varchar(36)), 'change_number'
  from async_affiliation o
  join change_counter n on n.counter_id = 1
 where o.change_number > n.change_number
    or o.decided_change > n.change_number
union all
select o.channel_id, cast(o.operation_id as varchar(36)), 'change_number'
  from async_attribute o
  join change_counter n on n.counter_id = 1
 where o.change_number > n.change_number
    or o.decided_change > n.change_number
