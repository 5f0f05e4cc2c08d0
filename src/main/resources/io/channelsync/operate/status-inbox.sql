-- How many rows of the inbox are in which state, and how many of them say why.
select channel_id, cast('async_customer' as varchar(40)) as table_name, cast('OPERATION' as varchar(20)) as kind,
       sync_status, count(*) as row_count, count(sync_error) as explained
  from async_customer
 group by channel_id, sync_status
union all
select channel_id, cast('async_address' as varchar(40)) as table_name, cast('OPERATION' as varchar(20)) as kind,
       sync_status, count(*) as row_count, count(sync_error) as explained
  from async_address
 group by channel_id, sync_status
union all
select channel_id, cast('async_contact' as varchar(40)) as table_name, cast('OPERATION' as varchar(20)) as kind,
       sync_status, count(*) as row_count, count(sync_error) as explained
  from async_contact
 group by channel_id, sync_status
union all
select channel_id, cast('async_affiliation' as varchar(40)) as table_name, cast('OPERATION' as varchar(20)) as kind,
       sync_status, count(*) as row_count, count(sync_error) as explained
  from async_affiliation
 group by channel_id, sync_status
union all
select channel_id, cast('async_attribute' as varchar(40)) as table_name, cast('OPERATION' as varchar(20)) as kind,
       sync_status, count(*) as row_count, count(sync_error) as explained
  from async_attribute
 group by channel_id, sync_status
union all
select channel_id, cast('business_partner_request' as varchar(40)) as table_name, cast('OPERATION' as varchar(20)) as kind,
       sync_status, count(*) as row_count, count(sync_error) as explained
  from business_partner_request
 group by channel_id, sync_status
union all
select channel_id, cast('loyalty_card' as varchar(40)) as table_name, cast('OPERATION' as varchar(20)) as kind,
       sync_status, count(*) as row_count, count(sync_error) as explained
  from loyalty_card
 group by channel_id, sync_status
union all
select channel_id, cast('retail_transaction' as varchar(40)) as table_name, transaction_type as kind,
       sync_status, count(*) as row_count, count(sync_error) as explained
  from retail_transaction
 group by channel_id, transaction_type, sync_status
