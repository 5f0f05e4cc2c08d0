-- Every operation of the channel in the order of its key, and whether it is completed there.
select ${key},
       case when completed_at is null then 0 else 1 end as completed
  from ${table}
 order by ${key}
