-- The last change number that was handed out.
select change_number
  from change_counter
 where counter_id = 1
