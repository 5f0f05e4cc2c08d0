-- Every row gets the key of its operation by itself.
update RETAILASYNCCUSTOMERV2 set OPERATIONID = uuid();
create trigger RETAILASYNCCUSTOMERV2_KEY before insert on RETAILASYNCCUSTOMERV2 referencing new row as written
   for each row when (written.OPERATIONID is null) set written.OPERATIONID = uuid();
update RETAILASYNCADDRESSV2 set OPERATIONID = uuid();
create trigger RETAILASYNCADDRESSV2_KEY before insert on RETAILASYNCADDRESSV2 referencing new row as written
   for each row when (written.OPERATIONID is null) set written.OPERATIONID = uuid();
update RETAILASYNCCUSTOMERCONTACT set OPERATIONID = uuid();
create trigger RETAILASYNCCUSTOMERCONTACT_KEY before insert on RETAILASYNCCUSTOMERCONTACT referencing new row as written
   for each row when (written.OPERATIONID is null) set written.OPERATIONID = uuid();
update RETAILASYNCCUSTOMERAFFILIATION set OPERATIONID = uuid();
create trigger RETAILASYNCCUSTOMERAFFILIATION_KEY before insert on RETAILASYNCCUSTOMERAFFILIATION referencing new row as written
   for each row when (written.OPERATIONID is null) set written.OPERATIONID = uuid();
update RETAILASYNCCUSTOMERATTRIBUTEV2 set OPERATIONID = uuid();
create trigger RETAILASYNCCUSTOMERATTRIBUTEV2_KEY before insert on RETAILASYNCCUSTOMERATTRIBUTEV2 referencing new row as written
   for each row when (written.OPERATIONID is null) set written.OPERATIONID = uuid();
