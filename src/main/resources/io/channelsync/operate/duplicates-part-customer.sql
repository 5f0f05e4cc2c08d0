-- The account that the GUID had is its own again.
update customer
   set async_id = :guid, blocked = :blocked, merged_into = null, modified_at = :now,
       change_number = (select n.change_number from change_counter n where n.counter_id = 1)
 where account_number = :former
