-- Operations at the channel that still say something of these erased owners, as far as HQ has had the time to say so.
select cast(o.operation_id as varchar(60)) as row_key
  from ${table} o
 where o.${owner} in (:owners)
   and o.completed_at is not null
   and (${says_something})
