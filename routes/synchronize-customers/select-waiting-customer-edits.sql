-- Operations on customers of the page that wait, failed or need a decision: what came after them has to wait too.
select o.channel_id, o.installation_number, o.replication_counter, o.operation_id, o.operation, o.async_id, o.base_change_number,
       o.decisions, o.decided_change, o.party_type, o.title, o.first_name, o.middle_name, o.last_name,
       o.organization_name, o.email, o.phone, o.receipt_email, o.receipt_option, o.customer_group, o.currency,
       o.language, o.tax_number, o.identification_number, c.account_number
  from customer c
  join async_customer o on o.async_id = c.async_id
 where c.account_number in (:#in:account_number)
   and o.account_number is null
   and o.operation in ('CREATE', 'UPDATE', 'DEACTIVATE')
   and (o.sync_status || '' in ('FAILED', 'NEEDS_DECISION')
     or o.sync_status || '' = 'PENDING' and o.next_attempt_at > :#now)
union all
select o.channel_id, o.installation_number, o.replication_counter, o.operation_id, o.operation, o.async_id, o.base_change_number,
       o.decisions, o.decided_change, o.party_type, o.title, o.first_name, o.middle_name, o.last_name,
       o.organization_name, o.email, o.phone, o.receipt_email, o.receipt_option, o.customer_group, o.currency,
       o.language, o.tax_number, o.identification_number, c.account_number
  from customer_alias c
  join async_customer o on o.async_id = c.async_id
 where c.account_number in (:#in:account_number)
   and o.account_number is null
   and o.operation in ('CREATE', 'UPDATE', 'DEACTIVATE')
   and (o.sync_status || '' in ('FAILED', 'NEEDS_DECISION')
     or o.sync_status || '' = 'PENDING' and o.next_attempt_at > :#now)
union all
select o.channel_id, o.installation_number, o.replication_counter, o.operation_id, o.operation, o.async_id, o.base_change_number,
       o.decisions, o.decided_change, o.party_type, o.title, o.first_name, o.middle_name, o.last_name,
       o.organization_name, o.email, o.phone, o.receipt_email, o.receipt_option, o.customer_group, o.currency,
       o.language, o.tax_number, o.identification_number, n.account_number
  from (select c.account_number as named, c.account_number from customer c where c.account_number in (:#in:account_number)
        union all
        select l.former_account, l.account_number from customer_alias l where l.account_number in (:#in:account_number)) n
  join async_customer o on o.account_number = n.named
 where o.operation in ('CREATE', 'UPDATE', 'DEACTIVATE')
   and (o.sync_status || '' in ('FAILED', 'NEEDS_DECISION')
     or o.sync_status || '' = 'PENDING' and o.next_attempt_at > :#now)
