-- The account of a customer, by account or GUID.
select account_number
  from customer
 where account_number = cast(:account as varchar(60))
    or async_id = cast(:guid as uuid)
