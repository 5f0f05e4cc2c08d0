-- Which customers of the page have anything that is read for them one kind after the other: most new ones have not. Once a kind and row.
select account_number from customer_address where account_number in (:#in:account_number)
union all
select account_number from customer_alias where account_number in (:#in:account_number)
union all
select account_number from customer_hierarchy_member where account_number in (:#in:account_number)
union all
select account_number from customer_contact where account_number in (:#in:account_number)
union all
select account_number from customer_affiliation where account_number in (:#in:account_number)
union all
select account_number from customer_attribute where account_number in (:#in:account_number)
union all
select account_number from async_contact where account_number in (:#in:account_number) and channel_id = :#channel_id
union all
select account_number from async_affiliation where account_number in (:#in:account_number) and channel_id = :#channel_id
union all
select account_number from async_attribute where account_number in (:#in:account_number) and channel_id = :#channel_id
