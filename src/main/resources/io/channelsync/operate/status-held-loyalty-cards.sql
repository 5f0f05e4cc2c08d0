-- The first loyalty cards that failed or are held.
select cast(card_number as varchar(60)) as item_id,
       'loyalty card' as kind, channel_id,
       case when sync_status = 'PENDING' then 'HELD' else sync_status end as state,
       sync_error as reason, attempts, next_attempt_at, received_at as since
  from loyalty_card
 where sync_status in ('FAILED', 'NEEDS_DECISION')
    or (sync_status = 'PENDING' and sync_error is not null)
 order by received_at, card_number
 fetch first 20 rows only
