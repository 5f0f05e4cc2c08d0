-- The posted payments of a page of statements that no export has become part of this one.
update payment_journal_line
   set export_id = :export
 where export_id is null
   and statement_id in (select j.statement_id
                          from payment_journal_line j
                          join retail_statement s on s.statement_id = j.statement_id
                         where j.export_id is null
                           and s.state = 'POSTED'
                           ${conditions}
                         limit ${page})
