-- The channels of a customer are told where it joined and left; no field of it has changed.
update customer
   set unrecorded_change = case when recorded_change = change_number then unrecorded_change else change_number end,
       recorded_change = :change, change_number = :change, modified_at = :now
 where account_number = :account
