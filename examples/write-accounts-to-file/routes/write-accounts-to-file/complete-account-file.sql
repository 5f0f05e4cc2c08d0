-- The file is there. Last of all: what fails before is written again, under the same name and with the same contents.
update account_file
   set written_at = :#now
 where account_number = :#account_number
