-- Makes one held order or sale due now: a failed sale is looked at again, a failed order or change only if it adds up by now.
-- The count of attempts stays.
update retail_transaction
   set sync_status = 'PENDING',
       next_attempt_at = null
 where channel_id = :channel
   and transaction_id = :key
   and (sync_status = 'PENDING'
     or sync_status = 'FAILED'
    and (transaction_type = 'CASH_AND_CARRY'
      or (transaction_type = 'CUSTOMER_ORDER' and refers_to is null
       or transaction_type in ('ORDER_EDIT', 'ORDER_CANCELLATION') and refers_to is not null)
     and gross_amount = net_amount + tax_amount
     and net_amount = (select case when retail_transaction.transaction_type = 'ORDER_CANCELLATION' then coalesce(sum(l.net_amount), 0)
                                   else sum(l.net_amount) end
                         from retail_transaction_line l
                        where l.channel_id = :channel and l.transaction_id = :key)))
