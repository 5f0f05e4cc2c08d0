-- The links that stand, the oldest first.
select l.async_id, l.account_number, l.former_account, l.channel_id, l.linked_at, l.linked_by
  from customer_alias l
 order by l.linked_at, l.async_id
 fetch first 1000 rows only
