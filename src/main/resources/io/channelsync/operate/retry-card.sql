-- Makes one failed or waiting loyalty card due now; the count of attempts stays.
update loyalty_card
   set sync_status = 'PENDING',
       next_attempt_at = null
 where channel_id = :channel
   and card_number = :key
   and sync_status in ('PENDING', 'FAILED')
