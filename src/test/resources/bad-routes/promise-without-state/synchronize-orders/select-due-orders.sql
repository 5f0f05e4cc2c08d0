-- The waiting orders; whoever comes second finds nothing left to do. Nothing else has the words 'PENDING; not yet done'.
select transaction_id from retail_transaction where receipt_number is not null
