-- One sales order an order.
insert into sales_order (sales_order_number) values (:#sales_order_number) -- not :#transaction_id
