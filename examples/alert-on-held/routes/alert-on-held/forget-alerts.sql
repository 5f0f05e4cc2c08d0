-- What is held no more may be told again, should it be held again.
delete from held_alert
 where not exists (select 1 from held_item h where h.kind = held_alert.kind and h.item_id = held_alert.item_id)
