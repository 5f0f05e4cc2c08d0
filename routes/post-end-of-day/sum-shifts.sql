-- What the sales of each shift brought into the drawer.
update retail_statement_shift
   set cash_amount = (select coalesce(sum(p.amount), 0)
                        from retail_transaction t
                        join retail_transaction_payment p on p.channel_id = t.channel_id and p.transaction_id = t.transaction_id
                       where t.channel_id = retail_statement_shift.channel_id
                         and t.shift_id = retail_statement_shift.shift_id
                         and p.tender_type = :#cash_tender)
 where statement_id = :#statement_id
