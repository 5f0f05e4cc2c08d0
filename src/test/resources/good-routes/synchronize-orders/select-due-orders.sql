-- Orders that wait for their sales order, the oldest first; asks again for none that is done.
select transaction_id from retail_transaction where sync_status = 'PENDING; not yet done'
