-- What the validation of a sale found, with the two values that disagree.
select rule, line_number, message, actual_value, expected_value
  from retail_transaction_validation_error
 where channel_id = :channel
   and transaction_id = :id
 order by error_number
 fetch first 20 rows only
