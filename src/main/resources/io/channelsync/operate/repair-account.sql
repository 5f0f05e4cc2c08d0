-- Whether HQ has an account.
select count(*)
  from customer
 where account_number = :account
