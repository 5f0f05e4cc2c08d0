-- Which cards of this channel HQ has already, so that a repeated upload changes nothing.
select card_number
  from loyalty_card
 where channel_id = :#channel_id
   and card_number in (:#in:card_number)
