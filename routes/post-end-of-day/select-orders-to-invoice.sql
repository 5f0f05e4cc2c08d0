-- The next orders of the statement, in the order of their numbers, to be invoiced.
select sales_order_number, statement_id, account_number, business_date, currency, net_amount, tax_amount, gross_amount
  from sales_order
 where statement_id = :#statement_id
   and sales_order_number > :#after_order
 order by sales_order_number
 limit :#page_size
