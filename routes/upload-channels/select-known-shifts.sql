-- What HQ knows of a page of shifts.
select shift_id, status, counted_amount
  from retail_shift
 where channel_id = :#channel_id
   and shift_id in (:#in:shift_id)
