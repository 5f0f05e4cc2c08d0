-- Where customers came from, as far as the inbox knows.
select async_id, channel_id, address_book
  from async_customer
 where async_id in (:guids)
   and operation = 'CREATE'
