-- Whoever's addresses, contacts and so on changed goes out again to every channel.
update customer
   set unrecorded_change = case when recorded_change = change_number then unrecorded_change else change_number end,
       recorded_change = :#change_number, change_number = :#change_number, modified_at = :#now
 where account_number in (:#in:account_number)
