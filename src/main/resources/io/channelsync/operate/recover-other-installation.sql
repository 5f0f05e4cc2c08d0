-- HQ has forgotten that it accepted another database: what it still has is the predecessor's, and the channel's own word counts.
update channel_installation
   set installation_id = :installation, installation_number = installation_number + 1, turn = :turn, confirmed_turn = :turn,
       registered_at = :now, accepted_at = :accepted_at
 where channel_id = :channel
   and installation_id <> :installation
