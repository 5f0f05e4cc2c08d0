-- The turn that this transaction has taken.
select turn
  from channel_installation
 where channel_id = :#channel_id
   and installation_id = :#installation_id
