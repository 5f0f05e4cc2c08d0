-- What was decided about the organizations of the page.
select channel_id, operation_id, state
  from prospect
 where operation_id in (:#in:operation_id)
