-- Every contact that the channel has, in the order of its number.
select contact_number,
       account_number,
       async_contact_id,
       contact_type,
       value,
       description,
       is_primary,
       marketing_consent,
       active
  from customer_contact
 order by contact_number ${bytewise}
