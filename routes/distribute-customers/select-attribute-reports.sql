-- The reasons at HQ that the channel has not been told, or whose cause is gone.
select operation_id, sync_error
  from async_attribute
 where channel_id = :#channel_id
   and report_due
 limit :#page_size
