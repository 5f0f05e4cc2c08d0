-- The orders of the statement are invoiced, whatever their state.
update sales_order
   set status = 'INVOICED'
 where statement_id = :#statement_id
