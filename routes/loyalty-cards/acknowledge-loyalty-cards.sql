-- The channel learns that HQ has these cards, or why it keeps one apart; what they waited for here is over, what HQ has told stays. Last of all.
update loyalty_card
   set uploaded_at = coalesce(uploaded_at, :#now),
       sync_error = coalesce(:#sync_error, case when attempts = 0 and sync_error not like '%is not back at this channel' then sync_error end)
 where card_number = :#card_number
