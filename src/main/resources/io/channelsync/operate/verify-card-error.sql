-- Synchronized loyalty cards that still have an error.
select channel_id as place,
       card_number as row_key,
       'sync_error' as detail
  from loyalty_card
 where sync_status = 'SYNCHRONIZED'
   and sync_error is not null
