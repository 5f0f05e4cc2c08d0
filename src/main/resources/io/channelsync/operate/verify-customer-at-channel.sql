-- Every customer that the channel has, in the order of the account.
select account_number,
       async_id,
       party_number,
       party_type,
       title,
       first_name,
       middle_name,
       last_name,
       organization_name,
       email,
       phone,
       receipt_email,
       receipt_option,
       customer_group,
       currency,
       language,
       tax_number,
       blocked,
       change_number,
       case when withdrawn then 1 else 0 end as withdrawn,
       erased_at
  from customer
 order by account_number ${bytewise}
