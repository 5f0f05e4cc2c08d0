-- Takes a run of numbers from a sequence, unless it would go past its end or HQ has forgotten which numbers are given out.
update number_sequence
   set next_value = next_value + :#number_count
 where name = :#number_sequence
   and next_value + :#number_count - 1 <= last_value
   and not exists (select 1 from change_counter where behind_since is not null)
