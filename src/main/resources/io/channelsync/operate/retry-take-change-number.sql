-- The next place in the distribution log; the lock lasts until commit.
update change_counter
   set change_number = change_number + 1
 where counter_id = 1
