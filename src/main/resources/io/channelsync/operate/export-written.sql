-- An export is written completely; nothing of it comes again by itself.
update invoice_export
   set exported_at = :now, invoice_count = :invoices, payment_count = :payments
 where export_id = :export
   and exported_at is null
