-- An alert that could not be sent waits a minute, the next time two, at most ten; it never stops being tried.
update held_alert
   set attempts = attempts + 1,
       next_attempt_at = cast(:#now as timestamp with time zone) + least(attempts + 1, 10) * interval '1' minute
 where kind = :#kind
   and item_id = :#item_id
