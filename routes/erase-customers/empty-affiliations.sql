-- What the person's channels sent of affiliations is emptied, and what has not taken effect never will, whatever its state.
update async_affiliation
   set created_by = null, affiliation = null,
       sync_status = 'SUPERSEDED',
       sync_error = case when sync_status in ('SYNCHRONIZED', 'SUPERSEDED') then sync_error else 'the customer was erased' end,
       report_due = case when sync_status <> 'SYNCHRONIZED' and change_number is null then true else report_due end,
       completed_at = coalesce(completed_at, :#now), change_number = coalesce(change_number, :#change_number),
       emptied_at = coalesce(emptied_at, :#now)
 where (async_id in (:#in:async_id) or account_number in (:#in:account_number))
