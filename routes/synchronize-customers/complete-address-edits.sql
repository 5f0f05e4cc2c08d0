-- The operations have taken effect; the same transaction says so, and at which account.
-- Concatenated, so that the index over all that is pending is not taken for the way to a page.
update async_address
   set sync_status = 'SYNCHRONIZED', sync_error = null, completed_at = :#now, change_number = :#change_number,
       account_number = coalesce((
         select coalesce(m.merged_into, m.account_number) from customer m where m.account_number = async_address.account_number), account_number, (
         select c.account_number from customer c where c.async_id = async_address.async_id), (
         select l.account_number from customer_alias l where l.async_id = async_address.async_id))
 where operation_id in (:#in:operation_id)
   and sync_status || '' = 'PENDING'
