-- Members leave the frozen set: those named, or all.
delete from retail_statement_transaction
 where statement_id = :statement
   and (transaction_id in (:sales) or :all)
