-- Invoices whose lines do not add up to their totals.
select d.place, d.row_key, d.detail
  from (select 'HQ' as place,
               h.invoice_number as row_key,
               case when h.net_amount <> coalesce(l.net, 0) then 'net_amount'
                    when h.tax_amount <> coalesce(l.tax, 0) then 'tax_amount'
               end as detail
          from sales_invoice h
          left join (select invoice_number, sum(net_amount) as net, sum(tax_amount) as tax
                       from sales_invoice_line
                      group by invoice_number) l on l.invoice_number = h.invoice_number) d
 where d.detail is not null
