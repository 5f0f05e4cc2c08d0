-- The account of the default customer of a channel, once it is open.
select account_number
  from customer
 where async_id = :#async_id
