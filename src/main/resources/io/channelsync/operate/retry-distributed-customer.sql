-- One customer is sent to its channels again, from the place in the log that was just taken.
update customer
   set recorded_change = case when recorded_change = change_number
                              then (select n.change_number from change_counter n where n.counter_id = 1)
                              else recorded_change end,
       change_number = (select n.change_number from change_counter n where n.counter_id = 1)
 where account_number = :key
