-- Each erasure learns the account of its GUID, or the GUID of its account, as soon as HQ has both.
update erasure
   set account_number = coalesce(account_number, (select c.account_number from customer c where c.async_id = erasure.async_id)),
       async_id = coalesce(async_id, (select c.async_id from customer c where c.account_number = erasure.account_number))
 where erasure_id in (:#in:erasure_id)
   and (async_id is null or account_number is null)
