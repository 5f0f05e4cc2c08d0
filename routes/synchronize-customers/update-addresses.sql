-- Addresses as their edits leave them.
update customer_address
   set purpose = :#purpose, name = :#name, street = :#street, street_number = :#street_number,
       building_complement = :#building_complement, district = :#district, city = :#city, county = :#county,
       state = :#state, postal_code = :#postal_code, country = :#country, phone = :#phone, email = :#email,
       is_primary = :#is_primary, active = :#active
 where address_number = :#address_number
