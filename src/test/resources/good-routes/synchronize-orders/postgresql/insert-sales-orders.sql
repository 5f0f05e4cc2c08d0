-- One sales order an order; a second time changes nothing.
insert into sales_order (sales_order_number, transaction_id)
select * from unnest(:#sales_order_number, cast(:#transaction_id as uuid[])) on conflict do nothing;
