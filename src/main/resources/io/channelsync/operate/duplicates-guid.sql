-- The GUID of an account, or one that was linked and had this account before.
select async_id from customer where account_number = :account and async_id is not null
union
select async_id from customer_alias where former_account = :account
