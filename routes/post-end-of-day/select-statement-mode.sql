-- How statements were made so far, and how many are calculated and not posted.
select m.trickle_feed, (select count(*) from retail_statement s where s.state not in ('STARTED', 'MARKED', 'POSTED')) as calculated
  from change_counter n
  left join statement_mode m on m.mode_id = n.counter_id
 where n.counter_id = 1
