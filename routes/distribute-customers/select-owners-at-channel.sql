-- Which customers of the page have anything at the channel that has to give way. Once a kind and row.
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
