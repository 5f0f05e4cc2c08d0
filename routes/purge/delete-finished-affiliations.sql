-- The oldest affiliations that are uploaded, completed and mapped for long enough leave the channel.
delete from async_affiliation
 where replication_counter in (
   select s.replication_counter
     from async_affiliation s
    where s.uploaded_at is not null
      and s.completed_at < :#staging_cutoff
      and s.sync_error is null
      and (s.account_number is not null
        or not cast(:#customer_data as boolean)
        or exists (select 1 from customer c where c.async_id = s.async_id)
        or exists (select 1 from customer_alias l where l.async_id = s.async_id))
    order by s.replication_counter
    limit :#page_size)
