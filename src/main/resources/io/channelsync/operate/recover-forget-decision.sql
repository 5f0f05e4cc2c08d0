-- What was decided about the organization, as far as HQ has it, makes room for what the channels know.
delete from prospect
 where channel_id = :channel
   and operation_id = :operation
