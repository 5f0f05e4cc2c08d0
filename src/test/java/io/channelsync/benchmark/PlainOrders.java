package io.channelsync.benchmark;

import io.channelsync.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A plain set-based program that makes the same sales orders: one transaction for each channel, nobody is waited for or held. */
final class PlainOrders {

    private static final List<String> STEPS = List.of(
            "update retail_transaction t set account_number = coalesce(t.account_number, (select c.account_number from customer c where c.async_id = t.async_id)),"
                    + " cleared = true, sync_status = 'SYNCHRONIZED', completed_at = now()"
                    + " where channel_id = '%1$s' and transaction_type = 'CUSTOMER_ORDER' and sync_status = 'PENDING'"
                    + " and exists (select 1 from customer c where c.account_number = t.account_number or c.async_id = t.async_id)",
            "insert into sales_order (sales_order_number, channel_id, transaction_id, account_number, business_date, currency, status, net_amount, tax_amount,"
                    + " gross_amount, created_at) select 'PO-%1$s-' || replication_counter, channel_id, transaction_id, account_number, business_date, currency,"
                    + " 'OPEN', net_amount, tax_amount, gross_amount, now() from retail_transaction"
                    + " where channel_id = '%1$s' and transaction_type = 'CUSTOMER_ORDER' and sync_status = 'SYNCHRONIZED'",
            "insert into sales_order_line (sales_order_number, line_number, item_id, description, quantity, unit, unit_price, discount_amount, tax_amount, net_amount)"
                    + " select o.sales_order_number, l.line_number, l.item_id, l.description, l.quantity, l.unit, l.unit_price, l.discount_amount, l.tax_amount, l.net_amount"
                    + " from sales_order o join retail_transaction_line l using (channel_id, transaction_id) where o.channel_id = '%1$s'",
            "update order_status set status = 'SUCCESSFUL', modified_at = now() where channel_id = '%1$s'");

    private PlainOrders() {}

    /** Makes the orders of every channel, so many channels at a time. */
    static void run(TestDatabase hq, List<String> channels, int threads) throws Exception {
        ChannelThreads.each(channels, threads, channel -> make(hq, channel));
    }

    private static void make(TestDatabase hq, String channel) throws SQLException {
        try (Connection connection = hq.getConnection(); Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String step : STEPS) {
                sql.execute(step.formatted(channel));
            }
            connection.commit();
        }
    }
}
