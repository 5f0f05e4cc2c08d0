-- The frozen set: who is in the statement, each transaction in one statement at most.
insert into retail_statement_transaction (statement_id, channel_id, transaction_id, account_number, currency, is_return)
select t.statement_id, t.channel_id, t.transaction_id, t.account_number, t.currency, t.gross_amount < 0
  from retail_transaction t
 where t.channel_id = :#channel_id
   and t.business_date = :#business_date
   and t.transaction_type = 'CASH_AND_CARRY'
   and t.sync_status = 'PENDING'
   and t.statement_id = :#statement_id
