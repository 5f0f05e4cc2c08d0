-- A person asked to be forgotten; whatever comes of them from now on is emptied.
insert into erasure (erasure_id, async_id, account_number, erased_at, due_at)
select cast(:id as uuid), cast(:guid as uuid), cast(:account as varchar(20)), cast(:now as timestamp with time zone),
       cast(:now as timestamp with time zone)
  from change_counter
 where counter_id = 1
   and not exists (select 1 from erasure where async_id = cast(:guid as uuid) or account_number = cast(:account as varchar(20)))
