-- The statement carries its totals.
update retail_statement
   set transaction_count = :#transaction_count, net_amount = :#net_amount, tax_amount = :#tax_amount, gross_amount = :#gross_amount
 where statement_id = :#statement_id
