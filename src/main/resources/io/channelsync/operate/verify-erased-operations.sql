-- Operations in the inbox that still say something of these owners, who asked to be forgotten.
select o.channel_id as place, cast(o.operation_id as varchar(60)) as row_key
  from ${table} o
 where o.${owner} in (:owners)
   and (${says_something})
