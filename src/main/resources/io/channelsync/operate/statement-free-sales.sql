-- Members of a statement are free for another one: those named, or all.
update retail_transaction
   set statement_id = null
 where statement_id = :statement
   and (transaction_id in (:sales) or :all)
