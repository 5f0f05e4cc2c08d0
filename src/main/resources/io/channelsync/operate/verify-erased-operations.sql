-- Operations in the inbox that still say something of a person who asked to be forgotten.
select o.channel_id as place, cast(o.operation_id as varchar(60)) as row_key
  from ${table} o
  join (select async_id, account_number
          from erasure
        union all
        select a.async_id, coalesce(a.former_account, a.account_number)
          from customer_alias a
          join erasure x on x.account_number = a.account_number) e on e.${owner} = o.${owner}
 where (${says_something})
