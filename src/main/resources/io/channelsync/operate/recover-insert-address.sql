-- HQ takes over an address that it had forgotten, under the number that the channels know.
insert into customer_address (
  address_number, account_number, async_address_id, purpose, name, street, street_number,
  building_complement, district, city, county, state, postal_code, country, phone, email, is_primary, active)
values (
  :address_number, :account_number, :async_address_id, :purpose, :name, :street, :street_number,
  :building_complement, :district, :city, :county, :state, :postal_code, :country, :phone, :email,
  :is_primary, :active)
