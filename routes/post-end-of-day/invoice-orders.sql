-- The orders of the statement are invoiced.
update sales_order
   set status = 'INVOICED'
 where statement_id = :#statement_id
