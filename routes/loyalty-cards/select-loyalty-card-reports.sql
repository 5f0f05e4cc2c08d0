-- The reasons at HQ that the channel has not been told, or whose cause is gone.
select card_number, sync_error
  from loyalty_card
 where channel_id = :#channel_id
   and report_due
 limit :#page_size
