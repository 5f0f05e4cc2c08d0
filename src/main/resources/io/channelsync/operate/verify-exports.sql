-- Exports that were written and have other numbers of invoices or payments now.
select 'HQ' as place,
       cast(e.export_id as varchar(60)) as row_key,
       case when e.invoice_count <> (select count(*) from sales_invoice i where i.export_id = e.export_id)
            then 'invoice_count' else 'payment_count' end as detail
  from invoice_export e
 where e.exported_at is not null
   and (e.invoice_count <> (select count(*) from sales_invoice i where i.export_id = e.export_id)
     or e.payment_count <> (select count(*) from payment_journal_line j where j.export_id = e.export_id))
