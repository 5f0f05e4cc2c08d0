-- Takes the next number of the distribution log; the lock on the row lasts until commit, so no number becomes visible before a lower one.
update change_counter
   set change_number = change_number + 1
 where counter_id = 1
