package io.channelsync.benchmark;

import io.channelsync.flow.Flow;

/** A day of cash-and-carry sales of all channels is posted; beside it a plain program writes the same orders, invoices and payments. */
final class Posting {

    /** Equal for whoever posts the same sales, whatever the numbers. */
    private static final String END_STATE = """
            select concat_ws(' | ',
              (select count(*) || ' ' || sum(gross_amount) from retail_statement where state = 'POSTED'),
              (select count(*) || ' ' || sum(hashtextextended(account_number || gross_amount, 0)) from sales_order where status = 'INVOICED'),
              (select count(*) || ' ' || sum(hashtextextended(item_id || quantity || unit_price || net_amount, 0)) from sales_order_line),
              (select count(*) || ' ' || sum(gross_amount) from sales_invoice),
              (select count(*) || ' ' || sum(hashtextextended(item_id || quantity || net_amount, 0)) from sales_invoice_line),
              (select count(*) || ' ' || sum(hashtextextended(account_number || tender_type || amount, 0)) from payment_journal_line where posted),
              (select count(*) || ' ' || count(distinct account_number) from retail_statement_transaction),
              (select count(*) from retail_transaction where sync_status = 'SYNCHRONIZED' and cleared and validation_status = 'SUCCESSFUL'))""";

    private Posting() {}

    static HqWork work() {
        return new HqWork("sales", Flow.POST_END_OF_DAY, SampleSales::stage, PlainPosting::run, END_STATE);
    }
}
