-- Members of a statement are free for another one, which looks at them anew: those named, or all.
update retail_transaction
   set statement_id = null, validation_status = null
 where statement_id = :statement
   and (transaction_id in (:sales) or :all)
