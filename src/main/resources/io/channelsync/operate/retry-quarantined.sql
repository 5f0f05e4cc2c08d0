-- The open quarantine entries of one row.
select channel_id, table_name, row_key, attempts, quarantined_at
  from quarantine
 where row_key = :key
   and released_at is null
