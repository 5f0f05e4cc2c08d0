-- Sales orders whose totals are not those of their last edit, or whose day is not that of their transaction.
select d.place, d.row_key, d.detail
  from (select o.channel_id as place,
               o.sales_order_number as row_key,
               case when o.net_amount <> e.net_amount then 'net_amount'
                    when o.tax_amount <> e.tax_amount then 'tax_amount'
                    when o.gross_amount <> e.gross_amount then 'gross_amount'
                    when o.currency <> e.currency then 'currency'
                    when o.business_date <> t.business_date then 'business_date'
                    when t.statement_id is not null then 'statement_id'
               end as detail
          from sales_order o
          join retail_transaction t
            on t.channel_id = o.channel_id
           and t.transaction_id = o.transaction_id
          join retail_transaction e
            on e.channel_id = o.channel_id
           and e.transaction_id = coalesce(o.revised_by, o.transaction_id)) d
 where d.detail is not null
