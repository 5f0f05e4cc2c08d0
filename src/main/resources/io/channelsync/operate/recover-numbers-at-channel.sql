-- The highest numbers that the channel knows of what HQ does not take back but makes anew: none of them may be given twice.
select (select max(contact_number) from customer_contact) as contact_number,
       (select max(hierarchy_number) from customer_hierarchy_member) as hierarchy_number
  from channel_state
 where state_id = 1
