-- Takes a run of numbers from a sequence, unless it would go past its end.
update number_sequence
   set next_value = next_value + :#number_count
 where name = :#number_sequence
   and next_value + :#number_count - 1 <= last_value
