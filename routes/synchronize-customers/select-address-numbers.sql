-- Which of these addresses HQ has already, and whose they are; a merged account is that which took over.
select a.async_address_id as address_id, coalesce(c.merged_into, c.account_number) as owner_account
  from customer_address a
  join customer c on c.account_number = a.account_number
 where a.async_address_id in (:#in:address_id)
