-- A restored HQ tells a channel once more why these rows wait or were refused, or that it is over.
update ${table}
   set report_due = true
 where channel_id = :channel
   and ${key} in (:keys)
