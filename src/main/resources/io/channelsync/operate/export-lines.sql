-- The next lines of a page of invoices.
select l.invoice_number, l.line_number, l.item_id, l.description, l.quantity, l.unit_price, l.discount_amount, l.tax_amount,
       l.net_amount
  from sales_invoice_line l
 where l.invoice_number in (:invoices)
   and l.invoice_number >= :after
   and (l.invoice_number > :after or l.line_number > :line)
 order by l.invoice_number, l.line_number
 limit :page
