-- A page of shifts arrives.
insert into retail_shift (
  channel_id, shift_id, replication_counter, terminal, business_date, status, opened_at, closed_at,
  starting_amount, counted_amount, received_at)
values (
  :#channel_id, :#shift_id, :#replication_counter, :#terminal, :#business_date, :#status, :#opened_at,
  :#closed_at, :#starting_amount, :#counted_amount, :#now)
