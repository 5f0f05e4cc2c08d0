-- The whole operation, as the transformation wants it.
select *
  from ${table}
 where channel_id = :channel
   and operation_id = :key
