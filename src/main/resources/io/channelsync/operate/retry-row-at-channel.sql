-- Makes one row of the channel due for upload again, as if it had never been tried.
update ${table}
   set uploaded_at = null,
       sync_error = null,
       attempts = 0,
       next_attempt_at = null
 where ${key} = :key
