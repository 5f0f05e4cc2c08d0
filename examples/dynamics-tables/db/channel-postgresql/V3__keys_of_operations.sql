-- Every row gets the key of its operation by itself.
alter table RETAILASYNCCUSTOMERV2 alter column OPERATIONID set default gen_random_uuid();
update RETAILASYNCCUSTOMERV2 set OPERATIONID = gen_random_uuid();
alter table RETAILASYNCADDRESSV2 alter column OPERATIONID set default gen_random_uuid();
update RETAILASYNCADDRESSV2 set OPERATIONID = gen_random_uuid();
alter table RETAILASYNCCUSTOMERCONTACT alter column OPERATIONID set default gen_random_uuid();
update RETAILASYNCCUSTOMERCONTACT set OPERATIONID = gen_random_uuid();
alter table RETAILASYNCCUSTOMERAFFILIATION alter column OPERATIONID set default gen_random_uuid();
update RETAILASYNCCUSTOMERAFFILIATION set OPERATIONID = gen_random_uuid();
alter table RETAILASYNCCUSTOMERATTRIBUTEV2 alter column OPERATIONID set default gen_random_uuid();
update RETAILASYNCCUSTOMERATTRIBUTEV2 set OPERATIONID = gen_random_uuid();
