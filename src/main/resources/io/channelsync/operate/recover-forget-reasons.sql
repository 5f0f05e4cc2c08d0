-- What a restored HQ said of rows that it has forgotten holds no more; it says so anew when they have come again.
update ${table}
   set sync_error = null
 where ${key} in (:keys)
