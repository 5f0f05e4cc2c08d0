-- What is synchronized has no error any more; a synchronized sale or order was cleared, and a sale found valid.
select channel_id as place, operation_id as row_key, 'sync_error' as detail
  from async_customer
 where sync_status = 'SYNCHRONIZED'
   and sync_error is not null
union all
select channel_id, operation_id, 'sync_error'
  from async_address
 where sync_status = 'SYNCHRONIZED'
   and sync_error is not null
union all
select channel_id, operation_id, 'sync_error'
  from async_contact
 where sync_status = 'SYNCHRONIZED'
   and sync_error is not null
union all
select channel_id, operation_id, 'sync_error'
  from async_affiliation
 where sync_status = 'SYNCHRONIZED'
   and sync_error is not null
union all
select channel_id, operation_id, 'sync_error'
  from async_attribute
 where sync_status = 'SYNCHRONIZED'
   and sync_error is not null
union all
select channel_id, transaction_id, case when not cleared then 'cleared' when sync_error is not null then 'sync_error'
                                        else 'validation_status' end
  from retail_transaction
 where sync_status = 'SYNCHRONIZED'
   and (sync_error is not null
     or not cleared
     or coalesce(validation_status, case when transaction_type <> 'CASH_AND_CARRY' then 'NONE' else 'ERROR' end)
        not in ('NONE', case when transaction_type <> 'CASH_AND_CARRY' then 'NONE' else 'SUCCESSFUL' end))
