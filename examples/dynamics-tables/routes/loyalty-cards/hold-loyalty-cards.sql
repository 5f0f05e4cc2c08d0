-- Cards whose customer has no account at this channel yet say so, each once; they go up when the account is here.
update loyalty_card
   set sync_error = case when async_id is null then 'it names no customer'
                         else 'waits for customer ' || cast(async_id as varchar(36)) || ', whose account is not back at this channel' end
 where uploaded_at is null
   and account_number is null
   and sync_error is null
   and not exists (select 1 from RETAILCUSTTABLE c
                    where c.CUSTACCOUNTASYNC = '{' || cast(loyalty_card.async_id as varchar(36)) || '}')
   and not exists (select 1 from customer_alias a where a.async_id = loyalty_card.async_id)
