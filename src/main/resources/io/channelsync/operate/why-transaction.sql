-- One order or sale as headquarters received it, with what its order status says.
select t.channel_id, t.transaction_id, t.transaction_type, t.refers_to, t.business_date, t.account_number, t.async_id,
       t.delivery_address_id, t.received_at, t.sync_status, t.sync_error, t.attempts, t.next_attempt_at, t.completed_at,
       t.validation_status, t.validated_at,
       s.status, s.error_detail, s.retry_count, s.modified_at
  from retail_transaction t
  left join order_status s
    on s.channel_id = t.channel_id
   and s.transaction_id = t.transaction_id
 where t.transaction_id = :id
