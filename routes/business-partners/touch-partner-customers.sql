-- Whoever joined, changed or left goes out again to every channel; what changed of an account is in the audit log.
update customer
   set unrecorded_change = case when recorded_change = change_number then unrecorded_change else change_number end,
       recorded_change = :#change_number, change_number = :#change_number, modified_at = :#now
 where account_number in (:#in:account_number)
