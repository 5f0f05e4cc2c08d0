-- The next orders of the statement in the order of their aggregates, with the number of lines that were gathered in each.
select aggregate_number, line_count
  from retail_statement_aggregate
 where statement_id = :#statement_id
   and aggregate_number > :#last_aggregate
 order by aggregate_number
 limit :#page_size
