-- Sales orders whose edit or cancellation is none of theirs, and canceled ones that nothing canceled.
select d.place, d.row_key, d.detail
  from (select o.channel_id as place,
               o.sales_order_number as row_key,
               case when o.revised_by is not null and e.transaction_id is null then 'revised_by'
                    when o.canceled_by is not null and (c.transaction_id is null or o.status <> 'CANCELED') then 'canceled_by'
                    when o.revision < 1 + case when o.revised_by is null then 0 else 1 end + case when o.canceled_by is null then 0 else 1 end
                      or o.revision > 1 and o.revised_by is null and o.canceled_by is null then 'revision'
               end as detail
          from sales_order o
          left join retail_transaction e
            on e.channel_id = o.channel_id
           and e.transaction_id = o.revised_by
           and e.refers_to = o.transaction_id
           and e.transaction_type = 'ORDER_EDIT'
           and e.sync_status = 'SYNCHRONIZED'
          left join retail_transaction c
            on c.channel_id = o.channel_id
           and c.transaction_id = o.canceled_by
           and c.refers_to = o.transaction_id
           and c.transaction_type = 'ORDER_CANCELLATION'
           and c.sync_status = 'SYNCHRONIZED') d
 where d.detail is not null
