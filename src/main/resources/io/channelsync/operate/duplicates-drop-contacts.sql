-- Contacts that came under the GUID leave the account: the GUID's own gets them.
delete from customer_contact
 where account_number = :account
   and async_contact_id in (select o.contact_id from async_contact o where o.async_id = :guid)
