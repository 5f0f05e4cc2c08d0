-- A page of posted invoices that no export has becomes part of this one.
update sales_invoice
   set export_id = :export
 where export_id is null
   and invoice_number in (select i.invoice_number
                            from sales_invoice i
                            join sales_order o on o.sales_order_number = i.sales_order_number
                            left join retail_statement s on s.statement_id = i.statement_id
                           where i.export_id is null
                             and (i.statement_id is null or s.state = 'POSTED')
                             ${conditions}
                           limit ${page})
