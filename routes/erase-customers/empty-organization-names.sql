-- The request that an erased organization came by forgets it, and goes on to say who asked for it.
update business_partner_request
   set organization_name = null, tax_number = null
 where (organization_name is not null or tax_number is not null)
   and exists (select 1
                 from customer_hierarchy h
                where h.operation_id = business_partner_request.operation_id
                  and h.channel_id = business_partner_request.channel_id
                  and h.organization_account in (:#in:account_number))
