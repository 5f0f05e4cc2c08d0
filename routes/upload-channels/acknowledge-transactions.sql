-- The channel learns that HQ has these transactions; last of all, and by transaction.
update retail_transaction
   set uploaded_at = coalesce(uploaded_at, :#now)
 where transaction_id in (:#in:transaction_id)
