-- Makes one shift of the channel due for upload again.
update retail_shift
   set uploaded_at = null
 where shift_id = :key
