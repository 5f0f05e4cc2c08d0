-- Orders that wait for their sales order, the oldest first.
select transaction_id
  from retail_transaction
 where sync_status = 'PENDING'
    or sync_status = 'PENDING' and cleared
    or sync_status = 'PENDNG' and not cleared
