-- What matched, and what became of it.
insert into customer_duplicate (async_id, matched_account, channel_id, operation_id, reasons, state, found_at)
values (:#async_id, :#matched_account, :#channel_id, :#operation_id, :#reasons, :#state, :#now)
