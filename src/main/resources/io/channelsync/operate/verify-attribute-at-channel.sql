-- Every attribute that the channel has, in the order of its account.
select account_number || ' ' || name as row_key,
       account_number,
       name,
       value_type,
       value
  from customer_attribute
 order by account_number || ' ' || name ${bytewise}
