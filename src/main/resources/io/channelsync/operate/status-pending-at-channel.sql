-- How many rows of each table the channel has still to upload.
select cast('async_customer' as varchar(40)) as table_name, count(*) as row_count
  from async_customer
 where uploaded_at is null
union all
select cast('async_address' as varchar(40)) as table_name, count(*) as row_count
  from async_address
 where uploaded_at is null
union all
select cast('async_contact' as varchar(40)) as table_name, count(*) as row_count
  from async_contact
 where uploaded_at is null
union all
select cast('async_affiliation' as varchar(40)) as table_name, count(*) as row_count
  from async_affiliation
 where uploaded_at is null
union all
select cast('async_attribute' as varchar(40)) as table_name, count(*) as row_count
  from async_attribute
 where uploaded_at is null
union all
select cast('business_partner_request' as varchar(40)) as table_name, count(*) as row_count
  from business_partner_request
 where uploaded_at is null
union all
select cast('retail_transaction' as varchar(40)) as table_name, count(*) as row_count
  from retail_transaction
 where uploaded_at is null
union all
select cast('retail_shift' as varchar(40)) as table_name, count(*) as row_count
  from retail_shift
 where uploaded_at is null
   and status = 'CLOSED'
union all
select cast('loyalty_card' as varchar(40)) as table_name, count(*) as row_count
  from loyalty_card
 where uploaded_at is null
