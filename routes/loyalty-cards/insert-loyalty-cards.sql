-- A page of loyalty cards arrives in the inbox.
insert into loyalty_card (
  channel_id, card_number, replication_counter, account_number, async_id, issued_at, received_at, sync_status, sync_error)
values (
  :#channel_id, :#card_number, :#replication_counter, :#account_number, :#async_id, :#issued_at, :#now, :#sync_status,
  :#sync_error)
