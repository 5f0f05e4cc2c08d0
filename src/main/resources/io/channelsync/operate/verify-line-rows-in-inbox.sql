-- Every line of one channel in the order of transaction and number.
select l.transaction_id, l.line_number, l.item_id, l.description, l.quantity, l.unit, l.unit_price, l.discount_amount,
       l.tax_amount, l.net_amount,
       case when t.repaired_at is null then 0 else 1 end as repaired
  from retail_transaction_line l
  join retail_transaction t on t.channel_id = l.channel_id and t.transaction_id = l.transaction_id
 where l.channel_id = :channel
 order by l.transaction_id, l.line_number
