-- The next loads of routes and channels that are old enough; what each daemon loaded last stays.
delete from configuration_load
 where load_id in (
   select l.load_id
     from configuration_load l
    where l.loaded_at < :#session_cutoff
      and l.load_id < (select max(n.load_id) from configuration_load n where n.daemon = l.daemon and n.part = l.part)
    limit :#page_size)
