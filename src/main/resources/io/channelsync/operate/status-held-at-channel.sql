-- The first loyalty cards that their channel keeps back, with what they wait for.
select card_number as item_id, cast('loyalty card' as varchar(40)) as kind, cast(:channel as varchar(60)) as channel_id,
       cast('HELD' as varchar(20)) as state, sync_error as reason, attempts, next_attempt_at, issued_at as since
  from loyalty_card
 where uploaded_at is null
   and sync_error is not null
   and account_number is null
 order by replication_counter
 fetch first 20 rows only
