-- Takes the orders of a channel.
update retail_transaction set cleared = true where transaction_id is not null and channel_id = 'north'
