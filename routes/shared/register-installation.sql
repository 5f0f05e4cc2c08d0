-- HQ notes that the database has taken its name.
update channel_installation
   set registered_at = :#now
 where channel_id = :#channel_id
   and installation_id = :#installation_id
