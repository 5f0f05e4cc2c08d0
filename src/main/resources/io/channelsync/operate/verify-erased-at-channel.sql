-- Operations at the channel that still say something of an erased customer, as far as HQ has had the time to say so.
select cast(o.operation_id as varchar(60)) as row_key
  from ${table} o
  join customer c on c.${owner} = o.${owner}
 where c.erased_at is not null
   and o.completed_at is not null
   and (${says_something})
