-- Which operations on contacts HQ has already, so that a repeated upload changes nothing.
select operation_id
  from async_contact
 where channel_id = :#channel_id
   and operation_id in (:#in:operation_id)
