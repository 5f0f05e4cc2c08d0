-- The exports that were begun and not written completely, the oldest first.
select export_id, selection, started_at, frozen_at, exported_at
  from invoice_export
 where exported_at is null
 order by export_id
