-- The statement goes on from an earlier state, at once, and calculates anew.
update retail_statement
   set state = :state, error_code = null, error_message = null, attempts = 0, next_attempt_at = null, member_hash = null,
       transaction_count = null, net_amount = null, tax_amount = null, gross_amount = null
 where statement_id = :statement
