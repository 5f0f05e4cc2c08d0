-- Holds an export that still takes rows, until the transaction ends.
update invoice_export
   set frozen_at = null
 where export_id = :export
   and frozen_at is null
