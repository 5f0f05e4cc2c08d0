-- An export is written completely; nothing of it comes again by itself.
update invoice_export
   set exported_at = :now, invoice_count = :invoices, payment_count = :payments, voucher_count = :vouchers
 where export_id = :export
   and exported_at is null
