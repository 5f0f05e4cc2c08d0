-- The next number of the distribution log, under its lock until commit.
update change_counter
   set change_number = change_number + 1
 where counter_id = 1
