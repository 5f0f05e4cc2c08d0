-- Whether the channel has the customer, and from which change.
select account_number, change_number, withdrawn
  from customer
 where async_id = cast(:asyncId as uuid)
    or account_number = cast(:account as varchar(20))
    or account_number = (select l.account_number from customer_alias l where l.async_id = cast(:asyncId as uuid))
