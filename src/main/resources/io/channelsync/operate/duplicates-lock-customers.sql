-- The customers that a link is about, locked.
select account_number, async_id, merged_into, blocked, erased_at, channel_id
  from customer
 where account_number = :account
    or async_id = :guid
    or account_number = cast(:former as varchar(20))
 order by account_number
   for update
