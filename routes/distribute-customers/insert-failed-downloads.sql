-- A channel that fails for the first time gets a session that says why.
insert into download_session (
  session_id, channel_id, table_name, row_count, started_at, duration_ms, result, attempts, error)
select cast(:#session_id as uuid), cast(:#channel_id as varchar(60)), 'customer', 0, cast(:#now as timestamp with time zone), 0,
       cast(:#result as varchar(20)), 1, cast(:#error as varchar(1000))
  from change_counter
 where counter_id = 1
   and not exists (select 1 from download_session s
                    where s.channel_id = :#channel_id
                      and s.result in ('DOWNLOAD_FAILED', 'APPLY_FAILED', 'CANCELED')
                      and s.ended_at is null)
