-- What a page of posted statements has in the table, and no export has, becomes part of this one.
update ${table}
   set export_id = :export
 where export_id is null
   and statement_id in (select x.statement_id
                          from ${table} x
                          join retail_statement s on s.statement_id = x.statement_id
                         where x.export_id is null
                           and s.state = 'POSTED'
                           ${conditions}
                         limit ${page})
