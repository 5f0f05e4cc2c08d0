-- The link of one GUID.
select account_number, former_account, channel_id, linked_at
  from customer_alias
 where async_id = :guid
