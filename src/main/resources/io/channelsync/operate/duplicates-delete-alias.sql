-- The GUID stands for the account no longer.
delete from customer_alias where async_id = :guid
