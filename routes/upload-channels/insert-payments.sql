-- Their payments.
insert into retail_transaction_payment (
  channel_id, transaction_id, line_number, tender_type, amount)
values (
  :#channel_id, :#transaction_id, :#line_number, :#tender_type, :#amount)
