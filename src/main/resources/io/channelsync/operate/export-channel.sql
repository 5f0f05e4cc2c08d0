-- Whether HQ has a sales order of a channel, also of one that is not configured any more.
select channel_id
  from sales_order
 where channel_id = :channel
 limit 1
