-- Whether the channel has the customer, and from which change.
select account_number, change_number, withdrawn
  from customer
 where async_id = cast(:asyncId as uuid)
    or account_number = cast(:account as varchar(20))
