-- The channels know that the organization was approved.
insert into prospect (channel_id, operation_id, state, created_at, decided_at, decided_by)
values (:channel, :operation, 'APPROVED', :now, :now, 'recover-hq')
