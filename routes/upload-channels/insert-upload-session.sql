-- What one run brought from one table of one channel.
insert into upload_session (
  session_id, channel_id, table_name, row_count, from_counter, to_counter, started_at, duration_ms, result,
  ended_at)
values (
  :#session_id, :#channel_id, :#table_name, :#row_count, :#from_counter, :#to_counter, :#now, :#duration_ms, 'APPLIED',
  :#now)
