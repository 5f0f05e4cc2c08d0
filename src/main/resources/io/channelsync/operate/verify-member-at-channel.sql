-- Every user of a business partner that the channel has, in the order of the account.
select account_number,
       hierarchy_number,
       role,
       name,
       organization_account
  from customer_hierarchy_member
 order by account_number ${bytewise}
