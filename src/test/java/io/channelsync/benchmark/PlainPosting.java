package io.channelsync.benchmark;

import io.channelsync.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/**
 * A plain set-based program that writes the same rows: one statement a channel, its members, tenders, orders, invoices and
 * payments. It validates by one query, takes one transaction for each channel, and cannot resume in the middle.
 */
final class PlainPosting {

    private static final String OF = " from retail_statement_transaction m join retail_transaction t using (channel_id, transaction_id)"
            + " where m.statement_id = '%2$s'";
    private static final String ORDER = "'PO-%1$s-' || aggregate_number";

    /** Of one channel; %1$s is the channel, %2$s the statement, %3$s the account of anonymous sales, %4$s the day. */
    private static final List<String> STEPS = List.of(
            "insert into retail_statement (statement_id, statement_number, channel_id, business_date, sequence, state, created_at, posted_at)"
                    + " values ('%2$s', 'PS-%1$s', '%1$s', date '%4$s', 1, 'POSTED', now(), now())",
            "update retail_transaction t set account_number = coalesce(t.account_number, (select c.account_number from customer c where c.async_id = t.async_id),"
                    + " '%3$s'), cleared = true, validation_status = 'SUCCESSFUL', validated_at = now(), statement_id = '%2$s', sync_status = 'SYNCHRONIZED',"
                    + " completed_at = now() where channel_id = '%1$s' and business_date = date '%4$s' and sync_status = 'PENDING'"
                    + " and gross_amount = net_amount + tax_amount"
                    + " and net_amount = (select sum(l.net_amount) from retail_transaction_line l where l.channel_id = t.channel_id and l.transaction_id = t.transaction_id)"
                    + " and gross_amount = (select sum(p.amount) from retail_transaction_payment p where p.channel_id = t.channel_id and p.transaction_id = t.transaction_id)",
            "insert into retail_statement_transaction (statement_id, channel_id, transaction_id, account_number, currency, is_return, aggregate_number)"
                    + " select '%2$s', channel_id, transaction_id, account_number, currency, false, dense_rank() over (order by account_number, currency)"
                    + " from retail_transaction where statement_id = '%2$s'",
            "insert into retail_statement_tender (statement_id, tender_type, amount) select m.statement_id, p.tender_type, sum(p.amount)"
                    + " from retail_statement_transaction m join retail_transaction_payment p using (channel_id, transaction_id)"
                    + " where m.statement_id = '%2$s' group by m.statement_id, p.tender_type",
            "insert into retail_statement_aggregate (statement_id, aggregate_number, account_number, currency, sales_order_number, transaction_count, line_count,"
                    + " net_amount, tax_amount, gross_amount) select '%2$s', m.aggregate_number, m.account_number, m.currency, " + ORDER
                    + ", count(*), sum((select count(*) from retail_transaction_line l where l.channel_id = m.channel_id and l.transaction_id = m.transaction_id)),"
                    + " sum(t.net_amount), sum(t.tax_amount), sum(t.gross_amount)" + OF + " group by m.aggregate_number, m.account_number, m.currency",
            "insert into sales_order (sales_order_number, channel_id, statement_id, account_number, business_date, currency, status, net_amount, tax_amount,"
                    + " gross_amount, created_at) select sales_order_number, '%1$s', statement_id, account_number, date '%4$s', currency, 'INVOICED', net_amount,"
                    + " tax_amount, gross_amount, now() from retail_statement_aggregate where statement_id = '%2$s'",
            "insert into sales_order_line (sales_order_number, line_number, item_id, description, quantity, unit, unit_price, discount_amount, tax_amount, net_amount)"
                    + " select a.sales_order_number, row_number() over (partition by a.sales_order_number order by l.item_id, l.unit, l.unit_price), l.item_id,"
                    + " max(l.description), sum(l.quantity), l.unit, l.unit_price, sum(l.discount_amount), sum(l.tax_amount), sum(l.net_amount)"
                    + " from retail_statement_aggregate a join retail_statement_transaction m using (statement_id, aggregate_number)"
                    + " join retail_transaction_line l using (channel_id, transaction_id) where a.statement_id = '%2$s'"
                    + " group by a.sales_order_number, l.item_id, l.unit, l.unit_price",
            "insert into sales_invoice (invoice_number, sales_order_number, statement_id, account_number, invoice_date, currency, net_amount, tax_amount,"
                    + " gross_amount, created_at) select replace(sales_order_number, 'PO-', 'PI-'), sales_order_number, statement_id, account_number,"
                    + " business_date, currency, net_amount, tax_amount, gross_amount, now() from sales_order where statement_id = '%2$s'",
            "insert into sales_invoice_line (invoice_number, line_number, item_id, description, quantity, unit, unit_price, discount_amount, tax_amount, net_amount)"
                    + " select i.invoice_number, l.line_number, l.item_id, l.description, l.quantity, l.unit, l.unit_price, l.discount_amount, l.tax_amount, l.net_amount"
                    + " from sales_invoice i join sales_order_line l using (sales_order_number) where i.statement_id = '%2$s'",
            "insert into payment_journal_line (statement_id, account_number, tender_type, currency, amount, invoice_number, posted)"
                    + " select a.statement_id, a.account_number, p.tender_type, a.currency, sum(p.amount), i.invoice_number, true"
                    + " from retail_statement_aggregate a join sales_invoice i using (sales_order_number)"
                    + " join retail_statement_transaction m on m.statement_id = a.statement_id and m.aggregate_number = a.aggregate_number"
                    + " join retail_transaction_payment p using (channel_id, transaction_id) where a.statement_id = '%2$s'"
                    + " group by a.statement_id, a.account_number, p.tender_type, a.currency, i.invoice_number",
            "update retail_statement set (transaction_count, net_amount, tax_amount, gross_amount) = (select count(*), sum(t.net_amount), sum(t.tax_amount),"
                    + " sum(t.gross_amount)" + OF + ") where statement_id = '%2$s'");

    private PlainPosting() {}

    /** Posts the day of every channel, so many at a time. */
    static void run(TestDatabase hq, List<String> channels, int threads) throws Exception {
        ChannelThreads.each(channels, threads, channel -> post(hq, channel));
    }

    private static void post(TestDatabase hq, String channel) throws SQLException {
        String statement = UUID.nameUUIDFromBytes(channel.getBytes(StandardCharsets.UTF_8)).toString();
        try (Connection connection = hq.getConnection(); Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String step : STEPS) {
                sql.execute(step.formatted(channel, statement, SampleSales.defaultCustomer(channel), SampleSales.DAY));
            }
            connection.commit();
        }
    }
}
