-- HQ takes over an organization that it had forgotten, under the number that the channels know.
insert into customer_hierarchy (hierarchy_number, name, organization_account, channel_id, operation_id, created_at)
select cast(:hierarchy_number as varchar(20)), cast(:name as varchar(200)), c.account_number, cast(:channel as varchar(60)),
       cast(:operation as uuid), cast(:now as timestamp with time zone)
  from customer c
 where c.account_number = :organization_account
   and not exists (select 1 from customer_hierarchy h
                    where h.hierarchy_number = :hierarchy_number or h.organization_account = c.account_number)
