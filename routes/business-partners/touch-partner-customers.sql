-- Whoever joined, changed or left goes out again to every channel.
update customer
   set change_number = :#change_number, modified_at = :#now
 where account_number in (:#in:account_number)
