-- Organizations whose request was emptied are not taken on any more; why one was rejected before may speak of the person.
update prospect
   set state = 'REJECTED', reason = 'the customer was erased', decided_at = coalesce(decided_at, :#now),
       decided_by = coalesce(decided_by, 'erase-customers')
 where state in ('WAITING', 'REJECTED')
   and coalesce(reason, '') <> 'the customer was erased'
   and exists (select 1 from business_partner_request o
                where o.operation_id = prospect.operation_id
                  and o.channel_id = prospect.channel_id
                  and o.change_number = :#change_number
                  and o.emptied_at is not null)
