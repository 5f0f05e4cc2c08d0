-- Exports that were written and have other numbers of invoices, payments or vouchers now.
select 'HQ' as place,
       cast(x.export_id as varchar(60)) as row_key,
       case when x.invoice_count <> x.invoices then 'invoice_count' when x.payment_count <> x.payments then 'payment_count' else 'voucher_count' end as detail
  from (select e.export_id, e.invoice_count, e.payment_count, e.voucher_count,
               (select count(*) from sales_invoice i where i.export_id = e.export_id) as invoices,
               (select count(*) from payment_journal_line j where j.export_id = e.export_id) as payments,
               (select count(*) from statement_voucher v where v.export_id = e.export_id) as vouchers
          from invoice_export e
         where e.exported_at is not null) x
 where x.invoice_count <> x.invoices
    or x.payment_count <> x.payments
    or x.voucher_count <> x.vouchers
