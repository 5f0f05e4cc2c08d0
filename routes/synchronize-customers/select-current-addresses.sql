-- What HQ has of the addresses of the page.
select async_address_id, account_number, address_number, purpose, name, street, street_number,
       building_complement, district, city, county, state, postal_code, country, phone, email, is_primary,
       active
  from customer_address
 where async_address_id in (:#in:address_id)
