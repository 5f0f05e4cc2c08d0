-- The customer whose loyalty card has this number.
select async_id, account_number from loyalty_card where card_number = :id
