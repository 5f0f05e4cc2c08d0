-- One export.
select export_id, selection, started_at, frozen_at, exported_at
  from invoice_export
 where export_id = :export
