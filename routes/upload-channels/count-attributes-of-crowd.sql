-- How many operations on attributes the customer who fills the page had before it, counted no further than one may have.
select count(*) as crowd_size
  from (select o.operation_id
          from async_attribute o
         where o.async_id = :#crowd_guid
           and o.channel_id = :#channel_id
           and o.replication_counter < :#crowd_counter
         union all
        select o.operation_id
          from async_attribute o
         where o.account_number = :#crowd_account
           and o.channel_id = :#channel_id
           and o.replication_counter < :#crowd_counter
         limit :#crowd_limit) w
