-- New addresses, tied to the account of their customer.
insert into customer_address (
  address_number, account_number, async_address_id, purpose, name, street, street_number,
  building_complement, district, city, county, state, postal_code, country, phone, email, is_primary)
values (
  :#address_number, :#account_number, :#address_id, :#purpose, :#name, :#street, :#street_number,
  :#building_complement, :#district, :#city, :#county, :#state, :#postal_code, :#country, :#phone, :#email,
  :#is_primary)
