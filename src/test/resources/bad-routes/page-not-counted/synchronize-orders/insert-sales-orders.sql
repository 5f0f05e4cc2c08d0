-- One sales order an order; the same transaction says so.
insert into sales_order (sales_order_number, transaction_id) values (:#sales_order_number, :#transaction_id)
