-- Every number sequence with its next and its last number.
select name, format, next_value, last_value
  from number_sequence
 order by name
