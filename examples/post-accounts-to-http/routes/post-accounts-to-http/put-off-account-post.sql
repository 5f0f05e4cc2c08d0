-- An account that could not be posted waits a minute, the next time two, at most ten; it never stops being tried.
update account_post
   set attempts = attempts + 1,
       next_attempt_at = cast(:#now as timestamp with time zone) + least(attempts + 1, 10) * interval '1' minute
 where account_number = :#account_number
