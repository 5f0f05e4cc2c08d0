-- Prospects that wait though their request does not, or the other way round; and such that no request made.
select p.channel_id as place,
       p.operation_id as row_key,
       'state' as detail
  from prospect p
  left join business_partner_request o on o.channel_id = p.channel_id and o.operation_id = p.operation_id
 where o.operation_id is null
    or o.request_type <> 'ONBOARD'
    or p.state not in ('WAITING', 'APPROVED', 'REJECTED')
    or (p.state = 'WAITING') and o.sync_status <> 'NEEDS_DECISION'
    or p.state = 'REJECTED' and o.sync_status <> case when p.reason = 'the customer was erased' then 'SUPERSEDED' else 'SYNCHRONIZED' end
    or p.state <> 'WAITING' and p.decided_at is null
union all
select o.channel_id,
       o.operation_id,
       'prospect'
  from business_partner_request o
 where o.request_type = 'ONBOARD'
   and o.sync_status in ('NEEDS_DECISION', 'SYNCHRONIZED')
   and not exists (select 1 from prospect p where p.channel_id = o.channel_id and p.operation_id = o.operation_id)
