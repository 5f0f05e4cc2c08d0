-- What was kept apart of the person is emptied; key and reason stay.
update quarantine
   set payload = '{}'
 where row_key = :#account_number
    or payload like '%"' || cast(:#account_number as varchar(60)) || '"%'
    or payload like '%' || cast(:#async_text as varchar(60)) || '%'
