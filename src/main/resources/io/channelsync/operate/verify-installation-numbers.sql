-- Operations and transactions in the inbox that come from a database which their channel never had.
select o.channel_id as place, cast(o.operation_id as varchar(60)) as row_key, o.detail
  from (select 'async_customer' as detail, channel_id, operation_id, installation_number
          from async_customer
        union all
        select 'async_address', channel_id, operation_id, installation_number
          from async_address
        union all
        select 'async_contact', channel_id, operation_id, installation_number
          from async_contact
        union all
        select 'async_affiliation', channel_id, operation_id, installation_number
          from async_affiliation
        union all
        select 'async_attribute', channel_id, operation_id, installation_number
          from async_attribute
        union all
        select 'business_partner_request', channel_id, operation_id, installation_number
          from business_partner_request
        union all
        select 'retail_transaction', channel_id, transaction_id, installation_number
          from retail_transaction) o
  left join channel_installation i on i.channel_id = o.channel_id
 where o.installation_number < 1
    or o.installation_number > coalesce(i.installation_number, 1)
