-- The oldest uploaded requests of business partners that are due; what waits for a user or an organization was held.
select channel_id, operation_id, attempts, attempts > 0 as put_off
  from business_partner_request
 where sync_status = 'PENDING'
   and (next_attempt_at is null or next_attempt_at <= :#now)
 order by channel_id, installation_number, replication_counter
 limit :#page_size
