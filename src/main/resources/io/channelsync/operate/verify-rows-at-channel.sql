-- Every row of the table at the channel in the order of its key, and whether it is called uploaded.
select ${key},
       case when uploaded_at is null then 0 else 1 end as uploaded,
       ${columns}
  from ${table}
 order by ${key} ${order}
