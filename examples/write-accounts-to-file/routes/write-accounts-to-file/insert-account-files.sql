-- The accounts that are new since the last time; one that only changed is noted already.
insert into account_file (account_number, noted_at)
select c.account_number, cast(:#now as timestamp with time zone)
  from customer c, account_file_cursor r
 where c.change_number > r.change_number
   and c.change_number <= r.noted_to
   and c.erased_at is null
   and not exists (select 1 from account_file p where p.account_number = c.account_number)
