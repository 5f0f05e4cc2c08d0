-- An export has all of its rows.
update invoice_export
   set frozen_at = :now
 where export_id = :export
   and frozen_at is null
