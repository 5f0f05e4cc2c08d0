-- Cards have taken effect, or say why not; the same transaction says so.
update loyalty_card
   set account_number = :#account_number, sync_status = :#sync_status, sync_error = :#sync_error, attempts = :#attempts, next_attempt_at = :#next_attempt_at,
       completed_at = :#completed_at, report_due = (report_due or coalesce(sync_error, '') <> coalesce(:#sync_error, ''))
 where channel_id = :#channel_id
   and card_number = :#card_number
   and sync_status = 'PENDING'
