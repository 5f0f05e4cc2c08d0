-- Every affiliation that the channel has, in the order of its account.
select account_number || ' ' || affiliation as row_key,
       account_number,
       affiliation
  from customer_affiliation
 order by account_number || ' ' || affiliation ${bytewise}
