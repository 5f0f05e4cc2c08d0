-- One order or sale that has not taken effect, held against the daemon until the command is done.
select *
  from retail_transaction
 where channel_id = :channel
   and transaction_id = :id
   and sync_status in ('PENDING', 'FAILED')
   and statement_id is null
   for update
