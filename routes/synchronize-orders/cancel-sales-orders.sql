-- A sales order is canceled for good; it keeps its lines, whatever its state.
update sales_order
   set status = 'CANCELED', canceled_by = :#transaction_id, revision = :#revision
 where sales_order_number = :#sales_order_number
