-- Every member knows its aggregate: that of its group, or the part of the group into which its key falls.
update retail_statement_transaction
   set aggregate_number = (
         select a.aggregate_number
           from retail_statement_aggregate a
          where a.statement_id = retail_statement_transaction.statement_id
            and a.account_number = retail_statement_transaction.account_number
            and a.currency = retail_statement_transaction.currency
            and a.is_return = case when cast(:#returns_apart as boolean) then retail_statement_transaction.is_return else false end
            and (a.first_transaction_id is null
              or retail_statement_transaction.transaction_id between a.first_transaction_id and a.last_transaction_id))
 where statement_id = :#statement_id
