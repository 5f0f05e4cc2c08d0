-- Every number in use of one kind.
select ${column}
  from ${table}
 where ${column} is not null
