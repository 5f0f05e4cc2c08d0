-- Each card belongs to one account from here on.
insert into customer_loyalty_card (card_number, account_number, channel_id, issued_at)
values (:#card_number, :#account_number, :#channel_id, :#issued_at)
