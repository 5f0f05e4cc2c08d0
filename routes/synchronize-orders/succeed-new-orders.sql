-- Orders that have just become sales orders are successful, whatever their status was.
update order_status
   set status = 'SUCCESSFUL', error_detail = null, hold_code = null, modified_at = :#now
 where channel_id in (:#in:channel_id)
   and transaction_id in (:#in:transaction_id)
   and exists (select 1 from sales_order o
                where o.channel_id = order_status.channel_id
                  and o.transaction_id = order_status.transaction_id
                  and o.sales_order_number in (:#in:sales_order_number))
