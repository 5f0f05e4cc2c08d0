-- The first of the numbers drawn in this transaction, the last there is, how they are written, and whether HQ may draw any.
select s.next_value - :#number_count as first_value, s.last_value, s.format, n.behind_since, n.behind_channel, n.recovered_at
  from number_sequence s
  left join change_counter n on n.counter_id = 1
 where s.name = :#number_sequence
