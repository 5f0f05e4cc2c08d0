-- What tills wrote of an erased person is emptied, and is over as far as HQ has it.
update RETAILASYNCCUSTOMERCONTACT
   set CONTACTTYPE = 0, LOCATOR = '', DESCRIPTION = '',
       ONLINEOPERATIONCOMPLETED = case when UPLOADEDDATETIME is null then ONLINEOPERATIONCOMPLETED else 1 end,
       MODIFIEDDATETIME = case when UPLOADEDDATETIME is null or ONLINEOPERATIONCOMPLETED = 1 then MODIFIEDDATETIME else :#now end
 where lower(CUSTACCOUNTASYNC) = '{' || cast(cast(:#async_id as uuid) as varchar(36)) || '}'
    or CUSTACCOUNT = :#account_number
