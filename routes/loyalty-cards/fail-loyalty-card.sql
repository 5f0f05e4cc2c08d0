-- A card that the database refused waits for a person, with the reason.
update loyalty_card
   set sync_status = 'FAILED', sync_error = :#reason, attempts = attempts + 1, report_due = true
 where channel_id = :#channel_id
   and card_number = :#card_number
   and sync_status = 'PENDING'
