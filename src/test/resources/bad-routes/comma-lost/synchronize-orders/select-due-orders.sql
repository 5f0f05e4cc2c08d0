-- Orders that wait.
select channel_id, transaction_id
       shift_id
  from retail_transaction
