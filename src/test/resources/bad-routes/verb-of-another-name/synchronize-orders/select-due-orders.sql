-- Takes the orders of a channel.
update retail_transaction set cleared = true where channel_id = 'north'
