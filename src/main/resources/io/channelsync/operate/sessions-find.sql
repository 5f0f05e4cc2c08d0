-- One session, wherever it stands.
select cast('up' as varchar(10)) as direction, channel_id, table_name, cast('DELTA' as varchar(20)) as kind, result,
       from_counter as from_number, to_counter as to_number, cast(null as bigint) as stood_at
  from upload_session
 where session_id = :id
union all
select cast('down' as varchar(10)), channel_id, table_name, kind, result, from_change_number, to_change_number, stood_at
  from download_session
 where session_id = :id
