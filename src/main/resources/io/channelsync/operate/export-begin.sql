-- An export begins.
insert into invoice_export (selection, started_at)
values (:selection, :now)
