-- Operations on the same affiliations that wait, failed or need a decision: what came after them replaces them.
-- No more than a mass of bad input leaves room for: the next page finds the others.
select o.channel_id, o.installation_number, o.replication_counter, o.operation_id, o.operation, o.async_id, o.base_change_number,
       o.decisions, o.decided_change, o.affiliation, c.account_number
  from customer c
  join async_affiliation o on o.async_id = c.async_id
 where c.account_number in (:#in:account_number)
   and o.account_number is null
   and o.affiliation in (:#in:affiliation)
   and o.operation in ('CREATE', 'UPDATE', 'DEACTIVATE')
   and (o.sync_status || '' in ('FAILED', 'NEEDS_DECISION')
     or o.sync_status || '' = 'PENDING' and o.next_attempt_at > :#now)
union all
select o.channel_id, o.installation_number, o.replication_counter, o.operation_id, o.operation, o.async_id, o.base_change_number,
       o.decisions, o.decided_change, o.affiliation, c.account_number
  from customer_alias c
  join async_affiliation o on o.async_id = c.async_id
 where c.account_number in (:#in:account_number)
   and o.account_number is null
   and o.affiliation in (:#in:affiliation)
   and o.operation in ('CREATE', 'UPDATE', 'DEACTIVATE')
   and (o.sync_status || '' in ('FAILED', 'NEEDS_DECISION')
     or o.sync_status || '' = 'PENDING' and o.next_attempt_at > :#now)
union all
select o.channel_id, o.installation_number, o.replication_counter, o.operation_id, o.operation, o.async_id, o.base_change_number,
       o.decisions, o.decided_change, o.affiliation, n.account_number
  from (select c.account_number as named, c.account_number from customer c where c.account_number in (:#in:account_number)
        union all
        select l.former_account, l.account_number from customer_alias l where l.account_number in (:#in:account_number)) n
  join async_affiliation o on o.account_number = n.named
 where o.affiliation in (:#in:affiliation)
   and o.operation in ('CREATE', 'UPDATE', 'DEACTIVATE')
   and (o.sync_status || '' in ('FAILED', 'NEEDS_DECISION')
     or o.sync_status || '' = 'PENDING' and o.next_attempt_at > :#now)
 limit 10000
