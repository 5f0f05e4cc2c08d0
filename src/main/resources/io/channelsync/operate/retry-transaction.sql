-- Makes one failed or held order or sale due now; the count of attempts stays.
update retail_transaction
   set sync_status = 'PENDING',
       next_attempt_at = null
 where channel_id = :channel
   and transaction_id = :key
   and sync_status in ('PENDING', 'FAILED')
