-- The first rows in quarantine.
select row_key as item_id, 'quarantined row' as kind, channel_id, 'QUARANTINED' as state,
       reason, attempts, cast(null as timestamp with time zone) as next_attempt_at, quarantined_at as since
  from quarantine
 where released_at is null
 order by quarantined_at, row_key
 fetch first 20 rows only
