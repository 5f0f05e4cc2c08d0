-- What was found about one customer.
select matched_account, state
  from customer_duplicate
 where async_id = :guid
 order by matched_account
