-- Every operation of one channel at headquarters in the order of its key, and whether it took effect.
select ${key},
       case when sync_status in ('SYNCHRONIZED', 'SUPERSEDED') then 1 else 0 end as synchronized,
       change_number
  from ${table}
 where channel_id = :channel
 order by ${key}
