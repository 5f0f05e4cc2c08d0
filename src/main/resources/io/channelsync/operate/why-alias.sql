-- The account that a GUID is linked to, and the GUIDs that are linked to an account.
select async_id, account_number, former_account, channel_id, linked_at, linked_by
  from customer_alias
 where async_id = cast(:asyncId as uuid)
    or account_number = cast(:account as varchar(20))
    or former_account = cast(:account as varchar(20))
 order by linked_at
 fetch first 20 rows only
