-- The log goes on after everything that any channel has seen.
update change_counter
   set change_number = greatest(change_number, :change)
 where counter_id = 1
