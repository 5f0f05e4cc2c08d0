-- The GUIDs that stand for the account which the linked GUID has of its own.
select async_id
  from customer_alias
 where account_number = cast(:former as varchar(20))
 order by async_id
 limit 1
