-- How statements are made from here on.
insert into statement_mode (mode_id, trickle_feed, changed_at)
values (1, :#trickle_feed, :#now)
