-- The lines of one transaction.
select *
  from retail_transaction_line
 where channel_id = :channel
   and transaction_id = :id
 order by line_number
