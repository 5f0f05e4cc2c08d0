-- Requests of organizations that the channel knows to be taken on, or of whose end it has not heard, by the GUID of the requester.
select operation_id, async_id, completed_at is not null as told
  from business_partner_request
 where request_type = 'ONBOARD'
   and (completed_at is null or sync_error is null)
 order by replication_counter
