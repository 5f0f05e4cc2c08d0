-- Requests of organizations that were approved and took effect, without a hierarchy.
select o.channel_id as place,
       o.operation_id as row_key,
       'hierarchy' as detail
  from business_partner_request o
  join prospect p on p.channel_id = o.channel_id and p.operation_id = o.operation_id
 where o.request_type = 'ONBOARD'
   and o.sync_status = 'SYNCHRONIZED'
   and p.state = 'APPROVED'
   and not exists (select 1 from customer_hierarchy h where h.channel_id = o.channel_id and h.operation_id = o.operation_id)
