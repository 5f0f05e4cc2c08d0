-- Every payment of one channel in the order of transaction and number.
select p.transaction_id, p.line_number, p.tender_type, p.amount
  from retail_transaction_payment p
 where p.channel_id = :channel
 order by p.transaction_id, p.line_number
