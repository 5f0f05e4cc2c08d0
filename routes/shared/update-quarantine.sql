-- A row that is refused once more: the new reason counts, and so does the try.
update quarantine
   set reason = :#reason, payload = :#payload, attempts = attempts + 1, quarantined_at = :#now, released_at = null
 where channel_id = :#channel_id
   and table_name = :#table_name
   and row_key = :#row_key
