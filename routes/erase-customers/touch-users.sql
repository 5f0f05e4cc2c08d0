-- Users of an organization that is erased go out again, so that its name leaves the channels; no field of them has changed.
update customer
   set unrecorded_change = case when recorded_change = change_number then unrecorded_change else change_number end,
       recorded_change = :#change_number, change_number = :#change_number, modified_at = :#now
 where account_number in (select m.account_number
                            from customer_hierarchy h
                            join customer_hierarchy_member m on m.hierarchy_number = h.hierarchy_number
                           where h.organization_account in (:#in:account_number)
                             and h.name is not null)
