-- The alerts that the web service has not got.
select kind as "kind", item_id as "item_id", channel_id as "channel_id", state as "state", reason as "reason",
       cast(since as varchar(40)) as "since",
       cast(noted_at at time zone interval '0:00' hour to minute as varchar(40)) as "noted_at"
  from held_alert
 where sent_at is null
   and (next_attempt_at is null or next_attempt_at <= :#now)
 order by attempts, kind, item_id
 limit :#page_size
