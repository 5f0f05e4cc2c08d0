-- Rows that HQ has forgotten come again.
update ${table}
   set uploaded_at = null
 where ${key} in (:keys)
