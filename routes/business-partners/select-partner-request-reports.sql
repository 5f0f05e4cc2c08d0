-- What became of requests and the channel has not been told, at most a page.
select operation_id, sync_error, completed_at
  from business_partner_request
 where channel_id = :#channel_id
   and report_due
 limit :#page_size
