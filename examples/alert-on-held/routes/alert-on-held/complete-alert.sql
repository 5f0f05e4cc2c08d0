-- The web service has this alert.
update held_alert
   set sent_at = :#now
 where kind = :#kind
   and item_id = :#item_id
