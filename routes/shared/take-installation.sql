-- The database takes the name that HQ offers, once and for all.
update channel_state
   set installation_id = :#installation_id, channel_id = :#channel_id, updated_at = :#now
 where state_id = 1
   and (installation_id is null or installation_id = :#installation_id)
