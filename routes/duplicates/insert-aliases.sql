-- GUIDs that stand for an account that was there before them.
insert into customer_alias (async_id, account_number, channel_id, linked_at, linked_by)
values (:#async_id, :#account_number, :#channel_id, :#now, 'synchronize-customers')
