-- How many statements of each channel are still open, and how many of them met an error.
select channel_id, count(*) as row_count, count(error_message) as explained
  from retail_statement
 where state <> 'POSTED'
 group by channel_id
