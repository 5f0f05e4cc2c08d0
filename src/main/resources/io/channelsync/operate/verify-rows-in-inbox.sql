-- Every row that the inbox holds of one channel, in the order of its key.
-- With it, whether it came before a replaced database, whether it may have left the channel because it was finished,
-- and whether a person has repaired it at HQ.
select ${key},
       case when received_at <= (select i.accepted_at
                                   from channel_installation i
                                  where i.channel_id = :channel)
            then 1 else 0 end as from_predecessor,
       ${purged} as purged,
       ${repaired} as repaired,
       ${columns}
  from ${table}
 where channel_id = :channel
 order by ${key} ${order}
