package io.channelsync.benchmark;

import io.channelsync.flow.Flow;
import io.channelsync.testing.TestDatabase;

/** Customer orders of all channels become sales orders; beside it a plain program writes the same ones. */
final class OrderIntake {

    /** Equal for whoever makes the same orders, whatever their numbers. */
    private static final String END_STATE = """
            select concat_ws(' | ',
              (select count(*) || ' ' || sum(hashtextextended(transaction_id::text || account_number || business_date || gross_amount, 0))
                 from sales_order where status = 'OPEN'),
              (select count(*) || ' ' || sum(hashtextextended(o.transaction_id::text || l.line_number || l.item_id || l.quantity || l.net_amount, 0))
                 from sales_order_line l join sales_order o using (sales_order_number)),
              (select count(*) from order_status where status = 'SUCCESSFUL'),
              (select count(*) || ' ' || count(distinct account_number) from retail_transaction where sync_status = 'SYNCHRONIZED' and cleared))""";

    private static final String ORDERS = """
            update retail_transaction
               set transaction_type = 'CUSTOMER_ORDER',
                   account_number = case when async_id is null then 'K-%1$s-' || replication_counter %% 100 end
             where channel_id = '%1$s'""";

    private static final String STATUS = """
            insert into order_status (channel_id, transaction_id, retry_count, modified_at)
            select channel_id, transaction_id, 0, received_at from retail_transaction where channel_id = '%1$s'""";

    private OrderIntake() {}

    static HqWork work() {
        return new HqWork("orders", Flow.SYNCHRONIZE_ORDERS, OrderIntake::stage, PlainOrders::run, END_STATE);
    }

    /** The sample sales, ordered instead of carried away: everybody is known, one customer in ten by GUID. */
    private static void stage(TestDatabase hq, String channel, int orders) {
        SampleSales.stage(hq, channel, orders);
        hq.execute(ORDERS.formatted(channel));
        hq.execute(STATUS.formatted(channel));
    }
}
