-- One sales order an order; a second time changes nothing.
insert into sales_order (sales_order_number, transaction_id, account_number)
values (:#sales_order_number, :#transaction_id, :#receipt_number)
