-- An account goes out again to every channel, with the GUIDs that stand for it.
update customer
   set change_number = (select n.change_number from change_counter n where n.counter_id = 1), modified_at = :now
 where account_number = :account
