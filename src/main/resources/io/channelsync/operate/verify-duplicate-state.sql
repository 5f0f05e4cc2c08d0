-- Findings about duplicates that are in no state, or that no operation accounts for.
select d.channel_id as place,
       d.async_id as row_key,
       'finding' as detail
  from customer_duplicate d
 where d.state not in ('FLAGGED', 'HELD', 'LINKED', 'APART', 'UNLINKED')
    or not exists (select 1 from async_customer o
                    where o.channel_id = d.channel_id and o.operation_id = d.operation_id and o.async_id = d.async_id)
    or (d.decided_at is null and d.state in ('APART', 'UNLINKED'))
