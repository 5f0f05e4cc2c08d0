-- Whether HQ knows that a customer was erased.
select account_number
  from erasure
 where account_number = :account
