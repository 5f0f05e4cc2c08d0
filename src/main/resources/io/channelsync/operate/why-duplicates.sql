-- What was found about one customer and not decided.
select async_id, matched_account, reasons, state, found_at
  from customer_duplicate
 where (async_id = cast(:asyncId as uuid) or matched_account = cast(:account as varchar(20)))
   and state in ('FLAGGED', 'HELD')
 order by found_at
 fetch first 20 rows only
