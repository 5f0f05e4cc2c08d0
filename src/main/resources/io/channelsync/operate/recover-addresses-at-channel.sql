-- The addresses of some customers at a channel.
select address_number, account_number, async_address_id, purpose, name, street, street_number,
       building_complement, district, city, county, state, postal_code, country, phone, email, is_primary,
       active
  from customer_address
 where account_number in (:accounts)
