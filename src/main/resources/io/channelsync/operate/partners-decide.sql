-- What a person has decided about an organization.
update prospect
   set state = :state, reason = :reason, decided_at = :now, decided_by = :by
 where channel_id = :channel
   and operation_id = :operation
