-- Operations whose effect a later one replaces are over.
update async_attribute
   set sync_status = 'SUPERSEDED', sync_error = null, next_attempt_at = null, completed_at = :#now,
       change_number = :#change_number,
       account_number = coalesce((
         select coalesce(m.merged_into, m.account_number) from customer m where m.account_number = async_attribute.account_number), account_number, (
         select c.account_number from customer c where c.async_id = async_attribute.async_id), (
         select l.account_number from customer_alias l where l.async_id = async_attribute.async_id))
 where operation_id in (:#in:operation_id)
   and sync_status in ('PENDING', 'FAILED', 'NEEDS_DECISION')
