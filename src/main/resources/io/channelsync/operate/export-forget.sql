-- An export that found nothing to take was none.
delete from invoice_export
 where export_id = :export
