-- Sales orders and members of statements whose account is not that of the GUID they refer to, or not that of the transaction.
select t.channel_id as place,
       t.transaction_id as row_key,
       'account_number' as detail
  from retail_transaction t
  join sales_order o
    on o.channel_id = t.channel_id
   and o.transaction_id = t.transaction_id
  left join customer c on c.async_id = t.async_id
 where t.account_number is null
    or t.account_number <> o.account_number
    or (t.async_id is not null and (c.account_number is null or c.account_number <> o.account_number))
union all
select t.channel_id,
       t.transaction_id,
       'account_number'
  from retail_transaction t
  join retail_statement_transaction m
    on m.channel_id = t.channel_id
   and m.transaction_id = t.transaction_id
  left join customer c on c.async_id = t.async_id
 where t.account_number is null
    or t.account_number <> m.account_number
    or (t.async_id is not null and (c.account_number is null or c.account_number <> m.account_number))
