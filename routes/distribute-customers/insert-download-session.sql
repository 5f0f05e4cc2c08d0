-- What one run brought to one channel.
insert into download_session (
  session_id, channel_id, table_name, row_count, from_change_number, to_change_number, started_at, duration_ms, result, ended_at)
values (
  :#session_id, :#channel_id, 'customer', :#row_count, :#from_change, :#page_change, :#now, :#duration_ms, 'APPLIED', :#now)
