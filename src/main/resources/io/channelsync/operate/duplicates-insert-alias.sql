-- The GUID stands for the account from here on.
insert into customer_alias (async_id, account_number, former_account, channel_id, linked_at, linked_by)
values (:guid, :account, :former, :channel, :now, :by)
