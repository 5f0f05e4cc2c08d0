-- HQ need not tell these again, unless the reason has changed meanwhile.
update loyalty_card
   set report_due = false
 where channel_id = :#channel_id
   and card_number = :#card_number
   and coalesce(sync_error, '') = coalesce(:#sync_error, '')
