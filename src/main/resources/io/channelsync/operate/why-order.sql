-- The sales orders of a transaction with their invoices.
select o.sales_order_number, o.account_number, o.status, o.created_at, o.revision, o.revised_by, o.canceled_by,
       i.invoice_number, i.created_at as invoiced_at
  from sales_order o
  left join sales_invoice i on i.sales_order_number = o.sales_order_number
 where o.transaction_id = :id
