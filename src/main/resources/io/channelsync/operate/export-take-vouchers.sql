-- The vouchers of a page of posted statements that no export has become part of this one.
update statement_voucher
   set export_id = :export
 where export_id is null
   and statement_id in (select v.statement_id
                          from statement_voucher v
                          join retail_statement s on s.statement_id = v.statement_id
                         where v.export_id is null
                           and s.state = 'POSTED'
                           ${conditions}
                         limit ${page})
