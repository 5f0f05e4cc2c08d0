-- HSQLDB changes no rows through a view with a query in it. The commands retry, recover-hq and sessions write these four columns.
create trigger ASYNC_ATTRIBUTE_CHANGE instead of update on async_attribute referencing new row as written old row as former
   for each row update RETAILASYNCCUSTOMERATTRIBUTEV2
      set UPLOADEDDATETIME = written.uploaded_at, ATTEMPTS = written.attempts, NEXTATTEMPTDATETIME = written.next_attempt_at,
          SYNCERROR = written.sync_error
    where OPERATIONID = former.operation_id;
