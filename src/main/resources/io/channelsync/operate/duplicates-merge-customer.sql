-- The account that the GUID had keeps what was posted to it, and takes nothing more.
update customer
   set async_id = null, blocked = true, merged_into = :account, modified_at = :now,
       change_number = (select n.change_number from change_counter n where n.counter_id = 1)
 where account_number = :former
