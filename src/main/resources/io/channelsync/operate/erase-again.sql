-- A person who is erased already is looked for once more.
update erasure
   set due_at = :now
 where async_id = cast(:guid as uuid)
    or account_number = cast(:account as varchar(20))
