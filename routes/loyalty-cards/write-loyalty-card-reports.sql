-- The channel learns the reason, or that it is gone.
update loyalty_card
   set sync_error = :#sync_error
 where card_number = :#card_number
