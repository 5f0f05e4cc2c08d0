-- The rows of an upload come again; HQ finds them by their keys.
update ${table}
   set uploaded_at = null
 where replication_counter between :from and :to
   and uploaded_at is not null
