-- What operations of one table carry, as their channels wrote it and as intake and people have left it.
select channel_id, ${key} as operation_id, ${fields}
  from ${table}
 where ${key} in (:keys)
