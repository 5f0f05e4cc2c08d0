-- The alert with the former reason gives way.
delete from held_alert
 where kind = :#kind
   and item_id = :#item_id
