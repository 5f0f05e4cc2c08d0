-- What became of the fields of these customers, in the order in which it took effect.
select account_number, item, field, channel_id, change_number, action, row_key, old_value, new_value
  from audit_log
 where account_number in (:#in:account_number)
   and item in (:#in:item)
   and table_name = 'async_customer'
   and (change_number is not null or action = 'CONFLICT')
 order by audit_id
