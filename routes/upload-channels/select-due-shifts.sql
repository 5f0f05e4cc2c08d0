-- The shifts of one channel, in its order, that HQ does not know in their final state; an open one stays due until it is closed.
select shift_id, replication_counter, terminal, business_date, status, opened_at, closed_at, starting_amount,
       counted_amount
  from retail_shift
 where uploaded_at is null
 order by replication_counter
