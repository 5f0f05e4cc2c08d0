-- Whether anything is left in the frozen set.
select (select count(*) from retail_statement_transaction where statement_id = :statement)
     + (select count(*) from retail_statement_shift where statement_id = :statement) as row_count
  from change_counter
