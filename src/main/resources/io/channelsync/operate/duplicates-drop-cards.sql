-- Loyalty cards that came under the GUID leave the account.
delete from customer_loyalty_card
 where account_number = :account
   and card_number in (select o.card_number from loyalty_card o where o.async_id = :guid)
