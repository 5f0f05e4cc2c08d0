-- The financial dimensions of the groups to which the new customers of the page belong.
select customer_group, financial_dimensions
  from customer_group
 where customer_group in (:#in:customer_group)
