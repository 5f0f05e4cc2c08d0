-- Releases a quarantine entry, unless the row was refused again in the meantime.
update quarantine
   set released_at = :now
 where channel_id = :channel
   and table_name = :table
   and row_key = :key
   and attempts = :attempts
   and released_at is null
