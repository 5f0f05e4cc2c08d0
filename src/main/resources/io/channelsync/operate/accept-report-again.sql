-- The database has lost what it was told of rows that wait or were refused: it is told again.
update ${table}
   set report_due = true
 where channel_id = :channel
   and sync_error is not null
