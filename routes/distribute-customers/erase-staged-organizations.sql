-- What one of its users wrote to have an organization taken on forgets it when it is erased.
update business_partner_request
   set organization_name = null, tax_number = null
 where request_type = 'ONBOARD'
   and (account_number in (select m.account_number from customer_hierarchy_member m where m.organization_account = :#account_number)
    or async_id in (select c.async_id
                      from customer_hierarchy_member m
                      join customer c on c.account_number = m.account_number
                     where m.organization_account = :#account_number))
