-- What a person has decided about a customer and an account.
update customer_duplicate
   set state = :state, decided_at = :now, decided_by = :by
 where async_id = :guid
   and matched_account = :account
