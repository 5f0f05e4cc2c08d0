-- The sales orders that a page of changes refers to, with the customer of the order; nobody else changes them meanwhile.
select o.channel_id, o.transaction_id, o.sales_order_number, o.account_number, o.currency, o.status, o.revision,
       o.revised_by, o.canceled_by,
       (select t.async_id
          from retail_transaction t
         where t.channel_id = o.channel_id
           and t.transaction_id = o.transaction_id) as ordered_by,
       (select c.merged_into
          from customer c
         where c.account_number = o.account_number) as merged_into
  from sales_order o
 where o.transaction_id in (:#in:refers_to)
 order by o.sales_order_number
   for update
