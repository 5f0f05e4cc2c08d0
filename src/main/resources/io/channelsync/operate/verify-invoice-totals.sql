-- Invoices that do not say what their sales order says, and orders whose status and invoice contradict each other.
select d.place, d.row_key, d.detail
  from (select o.channel_id as place,
               o.sales_order_number as row_key,
               case when i.invoice_number is null and o.status = 'INVOICED' then 'invoice'
                    when i.invoice_number is not null and o.status <> 'INVOICED' then 'status'
                    when o.status not in ('OPEN', 'INVOICED', 'ON_HOLD', 'CANCELED') then 'status'
                    when i.net_amount <> o.net_amount then 'net_amount'
                    when i.tax_amount <> o.tax_amount then 'tax_amount'
                    when i.gross_amount <> o.gross_amount then 'gross_amount'
                    when i.account_number <> o.account_number then 'account_number'
                    when i.currency <> o.currency then 'currency'
                    when i.invoice_date <> o.business_date then 'invoice_date'
               end as detail
          from sales_order o
          left join sales_invoice i on i.sales_order_number = o.sales_order_number) d
 where d.detail is not null
