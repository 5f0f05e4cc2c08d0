-- A person gives a session up.
update ${table}
   set result = 'CANCELED', ended_at = case when result in ('AVAILABLE', 'STARTED') then :now else ended_at end
 where session_id = :id
   and ended_at is null
   and result <> 'CANCELED'
