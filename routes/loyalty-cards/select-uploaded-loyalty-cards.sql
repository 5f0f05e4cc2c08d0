-- The oldest uploaded loyalty cards that are due; what HQ does not have the account of was held.
select channel_id, card_number, attempts, attempts > 0 as put_off
  from loyalty_card
 where sync_status = 'PENDING'
   and (next_attempt_at is null or next_attempt_at <= :#now)
 order by received_at, channel_id, replication_counter
 limit :#page_size
