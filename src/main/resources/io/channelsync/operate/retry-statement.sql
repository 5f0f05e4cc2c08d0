-- Makes one open statement due now; the count of attempts stays.
update retail_statement
   set next_attempt_at = null
 where channel_id = :channel
   and statement_id = :key
   and state <> 'POSTED'
