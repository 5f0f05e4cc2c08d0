-- Rows that HQ refused together with many others are offered again later; until then they are in nobody's way.
update RETAILASYNCCUSTOMERV2
   set ATTEMPTS = ATTEMPTS + 1, NEXTATTEMPTDATETIME = :#next_attempt_at, SYNCERROR = :#sync_error
 where OPERATIONID = :#operation_id
