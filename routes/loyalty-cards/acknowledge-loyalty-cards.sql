-- The channel learns that HQ has these cards, or why it keeps one apart; what they waited for is over. Last of all.
update loyalty_card
   set uploaded_at = coalesce(uploaded_at, :#now), sync_error = :#sync_error
 where card_number = :#card_number
