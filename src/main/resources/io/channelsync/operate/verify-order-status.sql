-- Uploaded orders and changes of orders without a status, and synchronized ones whose status is not successful.
select d.place, d.row_key, d.detail
  from (select t.channel_id as place,
               t.transaction_id as row_key,
               case when s.transaction_id is null then 'order_status'
                    when t.sync_status = 'SYNCHRONIZED' and coalesce(s.status, '') <> 'SUCCESSFUL' then 'order_status'
                    when t.sync_status = 'SYNCHRONIZED' and s.error_detail is not null then 'error_detail'
               end as detail
          from retail_transaction t
          left join order_status s
            on s.channel_id = t.channel_id
           and s.transaction_id = t.transaction_id
         where t.transaction_type in ('CUSTOMER_ORDER', 'ORDER_EDIT', 'ORDER_CANCELLATION')) d
 where d.detail is not null
