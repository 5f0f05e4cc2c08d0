-- The loyalty cards of a number that are not through.
select channel_id, card_number, sync_status, next_attempt_at
  from loyalty_card
 where card_number = :card
   and sync_status in ('PENDING', 'FAILED')
 order by channel_id
