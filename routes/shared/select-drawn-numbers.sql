-- The first of the numbers drawn in this transaction, and how they are written.
select next_value - :#number_count as first_value, format
  from number_sequence
 where name = :#number_sequence
