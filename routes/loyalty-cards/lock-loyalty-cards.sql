-- The page as it stands now; whoever comes second waits, and finds nothing left to do.
select channel_id, card_number, account_number, async_id, issued_at, sync_status, sync_error, attempts
  from loyalty_card
 where card_number in (:#in:card_number)
   and channel_id in (:#in:channel_id)
   and sync_status || '' = 'PENDING'
   and (next_attempt_at is null or next_attempt_at <= :#now)
 order by channel_id, card_number
   for update
