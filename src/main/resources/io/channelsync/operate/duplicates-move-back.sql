-- Rows that a link has moved, and those that came under the GUID since, go back to the account that the GUID had.
update ${table}
   set account_number = :former
 where account_number = :account${open}
   and (cast(${key} as varchar(60)) in (select a.row_key from audit_log a
                                         where a.action = 'LINK' and a.table_name = '${table}'
                                           and a.old_value = :former and a.new_value = :account)
     or ${own})
