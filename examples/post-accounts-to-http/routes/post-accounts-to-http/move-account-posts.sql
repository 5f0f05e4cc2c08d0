-- The next time begins where this one ended.
update account_post_cursor
   set change_number = noted_to
 where cursor_id = 1
