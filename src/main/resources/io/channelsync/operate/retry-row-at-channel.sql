-- Makes one row of the channel due for upload again.
update ${table}
   set uploaded_at = null,
       sync_error = null
 where ${key} = :key
