-- The operations of one table that an id stands for.
select *
  from ${table}
 where operation_id = :guid
    or async_id = :guid
 order by installation_number, replication_counter
