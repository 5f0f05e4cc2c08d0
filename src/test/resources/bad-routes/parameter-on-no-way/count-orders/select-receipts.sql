-- The receipts of all orders.
select receipt_number from retail_transaction
