-- Rows that HQ refused together with many others are offered again later; until then they are in nobody's way.
update loyalty_card
   set attempts = attempts + 1, next_attempt_at = :#next_attempt_at, sync_error = :#sync_error
 where card_number = :#card_number
