-- Changes of orders that say that they took effect and did not, and sales orders that were changed by nothing of theirs.
select d.place, d.row_key, d.detail
  from (select t.channel_id as place,
               t.transaction_id as row_key,
               case when o.sales_order_number is null then 'sales order'
                    when t.transaction_type = 'ORDER_CANCELLATION' and coalesce(o.canceled_by, o.transaction_id) <> t.transaction_id then 'canceled_by'
                    when t.transaction_type = 'ORDER_EDIT' and e.transaction_id is null then 'revised_by'
                    when t.installation_number > e.installation_number
                      or t.installation_number = e.installation_number and t.replication_counter > e.replication_counter then 'later edit'
               end as detail
          from retail_transaction t
          left join sales_order o
            on o.channel_id = t.channel_id
           and o.transaction_id = t.refers_to
          left join retail_transaction e
            on e.channel_id = o.channel_id
           and e.transaction_id = o.revised_by
           and t.transaction_type = 'ORDER_EDIT'
         where t.transaction_type in ('ORDER_EDIT', 'ORDER_CANCELLATION')
           and t.sync_status = 'SYNCHRONIZED') d
 where d.detail is not null
