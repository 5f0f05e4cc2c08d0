-- The sessions of uploads and downloads, the newest first.
select s.session_id, s.direction, s.channel_id, s.table_name, s.kind, s.result, s.row_count, s.from_number, s.to_number, s.started_at,
       s.attempts, s.error
  from (select u.session_id, cast('up' as varchar(10)) as direction, u.channel_id, u.table_name, cast('DELTA' as varchar(20)) as kind,
               u.result, u.row_count, u.from_counter as from_number, u.to_counter as to_number, u.started_at, u.attempts, u.error
          from upload_session u
        union all
        select d.session_id, cast('down' as varchar(10)), d.channel_id, d.table_name, d.kind,
               d.result, d.row_count, d.from_change_number, d.to_change_number, d.started_at, d.attempts, d.error
          from download_session d) s
 where (cast(:channel as varchar(60)) = '' or s.channel_id = :channel)
   and (cast(:state as varchar(20)) = '' or s.result = :state)
 order by s.started_at desc, s.session_id
 limit :most
