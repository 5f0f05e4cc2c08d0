-- The page as it stands now, each with the account of its GUID; whoever comes second waits, and finds nothing left to do.
select o.channel_id, o.installation_number, o.replication_counter, o.operation_id, o.operation, o.async_id, o.account_number,
       o.request_type, o.organization_name, o.requester_first_name, o.requester_last_name, o.email, o.phone, o.tax_number, lower(o.email) as email_key, o.attempts,
       coalesce((select c.account_number from customer c where c.async_id = o.async_id),
                (select l.account_number from customer_alias l where l.async_id = o.async_id)) as user_account,
       coalesce((select c.account_number from customer c where c.async_id = o.async_id),
                (select l.account_number from customer_alias l where l.async_id = o.async_id),
                o.account_number) as member_account,
       o.account_number as organization_account
  from business_partner_request o
 where o.operation_id in (:#in:operation_id)
   and o.sync_status || '' = 'PENDING'
   and (o.next_attempt_at is null or o.next_attempt_at <= :#now)
 order by o.operation_id
   for update
