-- Which attributes the account will get, and under which number, so that an edit that a till has in flight is compared with them.
insert into audit_log (changed_at, changed_by, action, table_name, row_key, field, new_value, account_number, item, change_number)
select cast(:now as timestamp with time zone), cast(:by as varchar(100)), 'LINK', 'async_attribute', cast(:former as varchar(60)), 'value',
       b.value, cast(:account as varchar(20)), b.name, n.change_number
  from customer_attribute b
  join change_counter n on n.counter_id = 1
 where b.account_number = :former
   and not exists (select 1 from customer_attribute a where a.account_number = :account and a.name = b.name)
