-- The sequence goes on after every number that any channel has.
update number_sequence
   set next_value = greatest(next_value, :next)
 where name = :name
