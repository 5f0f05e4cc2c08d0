-- Every payment of one channel in the order of transaction and number.
select p.transaction_id, p.line_number, p.tender_type, p.amount,
       case when t.repaired_at is null then 0 else 1 end as repaired
  from retail_transaction_payment p
  join retail_transaction t on t.channel_id = p.channel_id and t.transaction_id = p.transaction_id
 where p.channel_id = :channel
 order by p.transaction_id, p.line_number
