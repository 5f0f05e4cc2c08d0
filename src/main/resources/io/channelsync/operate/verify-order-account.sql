-- Sales orders and members of statements whose account is not that of the GUID they refer to, or not that of the transaction.
-- What was posted stays where it was: to the account before a link, or during one that was undone.
select t.channel_id as place,
       t.transaction_id as row_key,
       'account_number' as detail
  from retail_transaction t
  join sales_order o
    on o.channel_id = t.channel_id
   and o.transaction_id = t.transaction_id
  left join customer c on c.async_id = t.async_id
  left join customer_alias l on l.async_id = t.async_id
 where t.account_number is null
    or t.account_number <> o.account_number
    or (t.async_id is not null
        and (coalesce(c.account_number, l.account_number) is null or coalesce(c.account_number, l.account_number) <> o.account_number)
        and (l.former_account is null or l.former_account <> o.account_number)
        and not exists (select 1 from customer_duplicate d
                         where d.async_id = t.async_id and d.matched_account = o.account_number and d.state = 'UNLINKED'))
union all
select t.channel_id,
       t.transaction_id,
       'account_number'
  from retail_transaction t
  join retail_statement_transaction m
    on m.channel_id = t.channel_id
   and m.transaction_id = t.transaction_id
  left join customer c on c.async_id = t.async_id
  left join customer_alias l on l.async_id = t.async_id
 where t.account_number is null
    or t.account_number <> m.account_number
    or (t.async_id is not null
        and (coalesce(c.account_number, l.account_number) is null or coalesce(c.account_number, l.account_number) <> m.account_number)
        and (l.former_account is null or l.former_account <> m.account_number)
        and not exists (select 1 from customer_duplicate d
                         where d.async_id = t.async_id and d.matched_account = m.account_number and d.state = 'UNLINKED'))
