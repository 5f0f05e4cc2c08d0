-- A person has decided about a customer and an account that nothing had matched.
insert into customer_duplicate (async_id, matched_account, channel_id, operation_id, reasons, state, found_at, decided_at, decided_by)
values (:guid, :account, :channel, :operation, 'a person', :state, :now, :now, :by)
