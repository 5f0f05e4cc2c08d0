-- Shifts that HQ keeps apart are not offered again until somebody retries them, be they open or closed.
update retail_shift
   set uploaded_at = coalesce(uploaded_at, :#now)
 where shift_id in (:#in:shift_id)
