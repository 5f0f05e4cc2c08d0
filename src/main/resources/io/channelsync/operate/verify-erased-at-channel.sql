-- Operations at the channel that still say something of an erased customer, as far as HQ has had the time to say so.
select cast(o.operation_id as varchar(60)) as row_key
  from ${table} o
  join (select async_id, account_number
          from customer
         where erased_at is not null
        union all
        select a.async_id, a.account_number
          from customer_alias a
          join customer x on x.account_number = a.account_number
         where x.erased_at is not null) c on c.${owner} = o.${owner}
 where o.completed_at is not null
   and (${says_something})
