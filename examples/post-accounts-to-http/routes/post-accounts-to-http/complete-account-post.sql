-- The web service has the account. Last of all: what fails before is posted again, under the same key.
update account_post
   set posted_at = :#now
 where account_number = :#account_number
