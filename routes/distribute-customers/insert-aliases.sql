-- The GUIDs under which the till finds the customers of the page as well.
insert into customer_alias (async_id, account_number)
values (:#async_id, :#account_number)
