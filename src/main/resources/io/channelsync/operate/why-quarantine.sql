-- Quarantine entries, open and released.
select channel_id, table_name, row_key, reason, attempts, quarantined_at, released_at
  from quarantine
 where row_key in (:keys)
 order by quarantined_at
