-- At most a page of sales that were refused for nothing but what is no fault any more: a rule that is switched off, a customer that HQ has
-- by now, a day that has come, a unit that is known by now or has more digits than it had.
select t.channel_id, t.transaction_id
  from retail_transaction_validation_error e
  join retail_transaction t on t.channel_id = e.channel_id and t.transaction_id = e.transaction_id
  left join customer c on c.account_number = t.account_number
  left join retail_transaction_line l
    on e.rule = 'unit'
   and l.channel_id = e.channel_id
   and l.transaction_id = e.transaction_id
   and l.line_number = e.line_number
 where t.sync_status = 'FAILED'
   and t.validation_status = 'ERROR'
 group by t.channel_id, t.transaction_id
having sum(case when position(',' || e.rule || ',' in cast(:#rules_off as varchar(1000))) > 0
                  or (e.rule = 'customer-exists' and c.account_number is not null)
                  or (e.rule = 'unit' and (cast(:#known_units as varchar(1000)) = ''
                                        or position(',' || e.actual_value || ',' in cast(:#known_units as varchar(1000))) > 0
                                        or position(',' || l.unit || ' ' || e.expected_value || ',' in cast(:#finer_units as varchar(10000))) > 0))
                  or (e.rule = 'business-date' and t.business_date >= :#earliest and t.business_date <= :#latest)
                then 0 else 1 end) = 0
 limit :#page_size
