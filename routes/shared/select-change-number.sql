-- The number that this transaction has taken.
select change_number
  from change_counter
 where counter_id = 1
