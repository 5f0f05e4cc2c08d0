-- They are looked for once more after every transaction of that time has ended, then when something comes of them; and until
-- they have an account, if they are to get one, because late rows may name it.
update erasure
   set due_at = case when erased_at > :#young
                       or account_number is null and exists (select 1 from async_customer o where o.async_id = erasure.async_id)
                     then cast(:#second_look as timestamp with time zone) end
 where erasure_id in (:#in:erasure_id)
