-- HQ notes first up to when finished rows leave the channel.
update purge_mark
   set purged_before = greatest(purged_before, :#staging_cutoff)
 where channel_id = :#channel_id
