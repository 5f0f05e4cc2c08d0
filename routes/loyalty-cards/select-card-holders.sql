-- Whose these cards are already, whichever channel issued them.
select card_number, account_number, channel_id
  from customer_loyalty_card
 where card_number in (:#in:card_number)
