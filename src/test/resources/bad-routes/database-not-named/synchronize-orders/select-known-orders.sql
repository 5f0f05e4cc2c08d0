-- Orders that HQ has.
select transaction_id from retail_transaction
