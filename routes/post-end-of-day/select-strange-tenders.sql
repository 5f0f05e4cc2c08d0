-- Tenders of which the payment journal of a statement has something else than was calculated.
select x.tender_type as what, sum(x.posted) as posted, sum(x.calculated) as calculated
  from (select j.tender_type, j.amount as posted, cast(0 as decimal(19,4)) as calculated
          from payment_journal_line j
         where j.statement_id = :#statement_id
        union all
        select d.tender_type, cast(0 as decimal(19,4)) as posted, d.amount as calculated
          from retail_statement_tender d
         where d.statement_id = :#statement_id) x
 group by x.tender_type
having sum(x.posted) <> sum(x.calculated)
 order by x.tender_type
