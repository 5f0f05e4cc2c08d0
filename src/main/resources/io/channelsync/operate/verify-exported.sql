-- Invoices, payments and vouchers that are marked with an export which there is not.
select o.channel_id as place,
       i.invoice_number as row_key,
       'export_id' as detail
  from sales_invoice i
  join sales_order o on o.sales_order_number = i.sales_order_number
 where i.export_id is not null
   and not exists (select 1 from invoice_export e where e.export_id = i.export_id)
union all
select s.channel_id,
       cast(j.statement_id as varchar(60)),
       'export_id'
  from payment_journal_line j
  join retail_statement s on s.statement_id = j.statement_id
 where j.export_id is not null
   and not exists (select 1 from invoice_export e where e.export_id = j.export_id)
union all
select distinct s.channel_id,
       cast(v.statement_id as varchar(60)),
       'export_id'
  from statement_voucher v
  join retail_statement s on s.statement_id = v.statement_id
 where v.export_id is not null
   and not exists (select 1 from invoice_export e where e.export_id = v.export_id)
