-- Up to where new accounts are noted this time; the row stays locked until they are, so that two daemons do not note the same.
update account_post_cursor
   set noted_to = (select change_number from change_counter where counter_id = 1)
 where cursor_id = 1
