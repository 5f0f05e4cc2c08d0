-- A GUID that was linked to another account before is linked to one only.
delete from customer_alias
 where async_id in (:#in:async_id)
