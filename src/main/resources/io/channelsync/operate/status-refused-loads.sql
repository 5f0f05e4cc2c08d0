-- What is wrong with what was saved last where a daemon has not taken it over.
select l.findings
  from configuration_load l
 where l.outcome = 'REFUSED'
   and l.load_id = (select max(n.load_id) from configuration_load n where n.daemon = l.daemon and n.part = l.part)
 order by l.load_id
