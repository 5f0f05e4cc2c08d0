-- Every transaction with the number and the sums of its lines, in the order of its key.
select t.transaction_id,
       max(case when t.repaired_at is null then 0 else 1 end) as repaired,
       count(l.line_number) as line_count,
       sum(l.line_number) as line_numbers,
       sum(l.quantity) as quantity,
       sum(l.discount_amount) as discount_amount,
       sum(l.tax_amount) as tax_amount,
       sum(l.net_amount) as net_amount
  from retail_transaction t
  left join retail_transaction_line l
    on l.transaction_id = t.transaction_id
   and l.channel_id = t.channel_id
 where t.channel_id = :channel
 group by t.transaction_id
 order by t.transaction_id
