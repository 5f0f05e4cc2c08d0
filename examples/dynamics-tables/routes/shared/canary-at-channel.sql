-- A row as a till writes it; `validate --connect` writes it and takes it back.
insert into RETAILASYNCCUSTOMERV2 (OPERATIONID, CUSTACCOUNTASYNC, CREATEDDATETIME, RELATIONSHIPTYPE, FIRSTNAME, LASTNAME)
values (:#canary, '{' || cast(cast(:#canary as uuid) as varchar(36)) || '}', :#now, 1, 'Canary', 'Canary')
