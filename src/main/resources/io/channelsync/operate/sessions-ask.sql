-- A person asks that a channel reads the log again.
insert into download_session (session_id, channel_id, table_name, row_count, from_change_number, started_at, duration_ms, result, kind)
values (:id, :channel, 'customer', 0, :from, :now, 0, 'AVAILABLE', :kind)
