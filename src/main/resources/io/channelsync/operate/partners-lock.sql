-- A request of an organization by its id or by the GUID of its requester, locked.
select o.channel_id, o.operation_id, o.sync_status, o.sync_error
  from business_partner_request o
 where (o.operation_id = :id or o.async_id = :id)
   and o.request_type = 'ONBOARD'
 order by o.operation_id
   for update
