-- The orders behind the number of a sales order or of its invoice.
select o.channel_id, o.transaction_id
  from sales_order o
  left join sales_invoice i on i.sales_order_number = o.sales_order_number
 where (o.sales_order_number = :id or i.invoice_number = :id)
   and o.transaction_id is not null
