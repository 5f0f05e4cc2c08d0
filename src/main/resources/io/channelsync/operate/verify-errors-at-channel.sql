-- The rows of the table that show an error at the channel.
select ${key} as row_key
  from ${table}
 where sync_error is not null
