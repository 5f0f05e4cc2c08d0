-- Invoices whose lines are not those of their sales order: what remains after taking one from the other.
select distinct d.place, d.row_key, 'lines' as detail
  from (select x.channel_id as place, x.sales_order_number as row_key
          from (select o.channel_id, o.sales_order_number, l.line_number, l.item_id, l.description, l.unit, l.unit_price,
                       1 as lines, l.quantity, l.discount_amount, l.tax_amount, l.net_amount
                  from sales_order o
                  join sales_invoice i on i.sales_order_number = o.sales_order_number
                  join sales_order_line l on l.sales_order_number = o.sales_order_number
                union all
                select o.channel_id, o.sales_order_number, l.line_number, l.item_id, l.description, l.unit, l.unit_price,
                       -1, -l.quantity, -l.discount_amount, -l.tax_amount, -l.net_amount
                  from sales_order o
                  join sales_invoice i on i.sales_order_number = o.sales_order_number
                  join sales_invoice_line l on l.invoice_number = i.invoice_number) x
         group by x.channel_id, x.sales_order_number, x.line_number, x.item_id, x.description, x.unit, x.unit_price
        having sum(x.lines) <> 0
            or sum(x.quantity) <> 0
            or sum(x.discount_amount) <> 0
            or sum(x.tax_amount) <> 0
            or sum(x.net_amount) <> 0) d
