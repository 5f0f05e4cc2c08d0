-- Every row that the inbox holds of one channel, in the order of its key.
select ${key},
       ${columns}
  from ${table}
 where channel_id = :channel
 order by ${key} ${order}
