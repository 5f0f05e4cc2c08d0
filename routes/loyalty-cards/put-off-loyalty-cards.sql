-- Cards that were refused together with many others are tried again later; until then they are in nobody's way.
update loyalty_card
   set attempts = attempts + 1, next_attempt_at = :#next_attempt_at, sync_error = :#sync_error, report_due = true
 where channel_id = :#channel_id
   and card_number = :#card_number
   and sync_status = 'PENDING'
