-- Every operation on a statement is in its event log.
insert into retail_statement_event (statement_id, event_at, operation, from_state, to_state, detail)
values (:#statement_id, :#now, :#operation, :#from_state, :#to_state, :#detail)
