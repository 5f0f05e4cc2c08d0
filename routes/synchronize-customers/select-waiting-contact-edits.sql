-- Operations on the same contacts that wait, failed or need a decision: what came after them has to wait too.
select o.channel_id, o.installation_number, o.replication_counter, o.operation_id, o.operation, o.async_id, o.base_change_number,
       o.decisions, o.decided_change, o.contact_id, o.contact_type, o.value, o.description, o.is_primary,
       o.marketing_consent, c.account_number
  from async_contact o
  join customer c
    on c.account_number = coalesce((select coalesce(m.merged_into, m.account_number) from customer m where m.account_number = o.account_number),
                                 o.account_number, (select g.account_number from customer g where g.async_id = o.async_id),
                                 (select l.account_number from customer_alias l where l.async_id = o.async_id))
 where o.contact_id in (:#in:contact_id)
   and o.operation in ('CREATE', 'UPDATE', 'DEACTIVATE')
   and (o.sync_status || '' in ('FAILED', 'NEEDS_DECISION')
     or o.sync_status || '' = 'PENDING' and o.next_attempt_at > :#now)
