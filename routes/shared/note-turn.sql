-- The channel moves in the turn that HQ has taken for it, in the transaction that moves its rows.
update channel_state
   set turn = greatest(turn, :#turn)
 where state_id = 1
   and installation_id = :#installation_id
