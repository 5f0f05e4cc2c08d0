-- Requests of organizations that the channel knows to be taken on, by the GUID of the requester.
select operation_id, async_id
  from business_partner_request
 where request_type = 'ONBOARD'
   and completed_at is not null
   and sync_error is null
 order by replication_counter
