-- Addresses keep their number and their country: orders were delivered to them.
update customer_address
   set purpose = null, name = null, street = null, street_number = null, building_complement = null, district = null,
       city = null, county = null, state = null, postal_code = null, phone = null, email = null, is_primary = false,
       active = false
 where account_number in (:#in:account_number)
