-- The payments of one transaction.
select *
  from retail_transaction_payment
 where channel_id = :channel
   and transaction_id = :id
 order by line_number
