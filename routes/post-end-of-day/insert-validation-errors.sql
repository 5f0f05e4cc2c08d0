-- What was found, rule by rule and line by line; nothing of a sale that another worker has taken meanwhile.
insert into retail_transaction_validation_error (
  channel_id, transaction_id, error_number, rule, line_number, message, actual_value, expected_value, found_at)
select t.channel_id, t.transaction_id, cast(:#error_number as integer), cast(:#rule as varchar(40)), cast(:#line_number as integer),
       cast(:#message as varchar(1000)), cast(:#actual_value as varchar(100)), cast(:#expected_value as varchar(100)),
       cast(:#now as timestamp with time zone)
  from retail_transaction t
 where t.channel_id = :#channel_id
   and t.transaction_id = :#transaction_id
   and t.validation_status = 'ERROR'
   and t.sync_status = 'FAILED'
