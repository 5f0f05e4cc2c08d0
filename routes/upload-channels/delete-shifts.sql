-- What HQ knew of a page of shifts gives way to what the channel says now.
delete from retail_shift
 where channel_id = :#channel_id
   and shift_id in (:#in:shift_id)
