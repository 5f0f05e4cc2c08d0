-- A sales order is canceled for good; it keeps its lines, whatever its state.
update sales_order
   set status = 'CANCELED', canceled_by = :#canceled_by, revision = :#revision
 where sales_order_number = :#sales_order_number
