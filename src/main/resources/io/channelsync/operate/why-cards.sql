-- The loyalty cards of a number or of a customer, as headquarters received them.
select channel_id, card_number, account_number, async_id, received_at, sync_status, sync_error, attempts, next_attempt_at, completed_at
  from loyalty_card
 where card_number = cast(:card as varchar(100))
    or async_id = cast(:asyncId as uuid)
    or account_number = cast(:account as varchar(20))
 order by received_at, card_number
 fetch first 20 rows only
