-- What a person does with a statement is in its event log.
insert into retail_statement_event (statement_id, event_at, operation, from_state, to_state, detail)
values (:statement, :now, :operation, :from, :to, :detail)
