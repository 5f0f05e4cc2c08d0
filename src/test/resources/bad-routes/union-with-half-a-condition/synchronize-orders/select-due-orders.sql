-- Orders and sales that wait.
select transaction_id
  from retail_transaction
 where cleared
union all
select transaction_id
  from retail_transaction
