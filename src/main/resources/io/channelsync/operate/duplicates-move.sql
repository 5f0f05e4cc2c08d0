-- Rows of one account become those of another.
update ${table}
   set account_number = :account
 where account_number = :former${open}
