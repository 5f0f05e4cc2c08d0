-- A sales order has the amounts and the delivery address of its last edit, or those that it was sold with.
update sales_order
   set net_amount = :#net_amount, tax_amount = :#tax_amount, gross_amount = :#gross_amount,
       delivery_address_number = :#delivery_address_number, revised_by = :#revised_by, revision = :#revision
 where sales_order_number = :#sales_order_number
