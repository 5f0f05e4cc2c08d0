-- The loyalty cards of a number or of a customer, as their channel wrote them.
select card_number, account_number, async_id, issued_at, uploaded_at, sync_error, attempts, next_attempt_at
  from loyalty_card
 where card_number = cast(:card as varchar(100))
    or async_id = cast(:asyncId as uuid)
    or account_number = cast(:account as varchar(20))
 order by replication_counter
 fetch first 20 rows only
