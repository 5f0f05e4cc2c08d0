-- Customers who may be another account's and whom nobody has decided about, the oldest first.
select d.async_id, d.matched_account, d.channel_id, d.reasons, d.state, d.found_at, c.account_number
  from customer_duplicate d
  left join customer c on c.async_id = d.async_id
 where d.state in ('FLAGGED', 'HELD')
   and not exists (select 1 from customer_alias l where l.async_id = d.async_id)
 order by d.found_at, d.async_id, d.matched_account
 fetch first 1000 rows only
