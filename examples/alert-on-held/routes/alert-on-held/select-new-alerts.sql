-- What is held for longer than an hour and was not told, or not with this reason.
select h.kind as "kind", h.item_id as "item_id", h.channel_id as "channel_id", h.state as "state", h.reason as "reason",
       h.since as "since"
  from held_item h
  left join held_alert a on a.kind = h.kind and a.item_id = h.item_id
 where h.since <= cast(:#now as timestamp with time zone) - interval '1' hour
   and (a.item_id is null or a.state <> h.state or a.reason is distinct from h.reason)
 order by h.since, h.item_id
