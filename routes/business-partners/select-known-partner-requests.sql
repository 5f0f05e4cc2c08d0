-- Which requests HQ has already, so that a repeated upload changes nothing.
select operation_id
  from business_partner_request
 where channel_id = :#channel_id
   and operation_id in (:#in:operation_id)
