-- The open quarantine entry of one row, if there is one.
select row_key
  from quarantine
 where channel_id = :channel
   and table_name = :table
   and row_key = :key
   and released_at is null
