-- An account goes out again to every channel, with the GUIDs that stand for it; no field of it has changed.
update customer
   set unrecorded_change = case when recorded_change = change_number then unrecorded_change else change_number end,
       recorded_change = (select n.change_number from change_counter n where n.counter_id = 1),
       change_number = (select n.change_number from change_counter n where n.counter_id = 1), modified_at = :now
 where account_number = :account
