-- Operations in the inbox that still say something of a person who asked to be forgotten.
select o.channel_id as place, cast(o.operation_id as varchar(60)) as row_key
  from ${table} o
  join erasure e on e.${owner} = o.${owner}
 where (${says_something})
