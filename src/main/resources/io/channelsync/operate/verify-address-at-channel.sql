-- Every address that the channel has, in the order of its number.
select address_number,
       account_number,
       async_address_id,
       purpose,
       name,
       street,
       street_number,
       building_complement,
       district,
       city,
       county,
       state,
       postal_code,
       country,
       phone,
       email,
       is_primary,
       active
  from customer_address
 order by address_number ${bytewise}
