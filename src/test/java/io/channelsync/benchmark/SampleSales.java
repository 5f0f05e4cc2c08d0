package io.channelsync.benchmark;

import io.channelsync.testing.TestDatabase;

/**
 * Cash-and-carry sales of one day as HQ's inbox has them: two or three lines each, one payment, in US dollars, spread evenly over the
 * channels. One in five names one of the channel's hundred customers, by account or by GUID; the others are anonymous.
 */
final class SampleSales {

    static final String DAY = "2026-03-09";
    private static final int CUSTOMERS = 100;

    private static final String CUSTOMER = """
            insert into customer (account_number, async_id, party_number, party_type, last_name, customer_group, currency, language, blocked,
              change_number, channel_id, created_at, modified_at)
            select 'K-%1$s-' || c, md5('%1$s customer ' || c)::uuid, 'Q-%1$s-' || c, 'PERSON', 'Customer ' || c, 'RETAIL', 'USD', 'en-US', false,
                   0, '%1$s', now(), now()
              from generate_series(0, %2$d - 1) c""";

    private static final String LINE = """
            insert into retail_transaction_line (channel_id, transaction_id, line_number, item_id, description, quantity, unit, unit_price,
              discount_amount, tax_amount, net_amount)
            select '%1$s', md5('%1$s sale ' || s)::uuid, l, 'item-' || (s * 7 + l) %% 500, 'Item', 1 + (s + l) %% 3, 'EA', 4.50 + (s * 7 + l) %% 500,
                   0, 0.10, (1 + (s + l) %% 3) * (4.50 + (s * 7 + l) %% 500)
              from generate_series(1, %2$d) s
             cross join generate_series(1, 3) l
             where l <= 2 + s %% 2""";

    private static final String SALE = """
            insert into retail_transaction (channel_id, transaction_id, replication_counter, transaction_type, receipt_number, business_date,
              created_at, terminal, staff, currency, account_number, async_id, net_amount, tax_amount, gross_amount, discount_amount, item_count,
              received_at, sync_status)
            select '%1$s', l.transaction_id, s, 'CASH_AND_CARRY', 'R' || s, date '%3$s', timestamp with time zone '%3$s 12:00:00+00', '1', 'clerk',
                   'USD', case when s %% 10 = 0 then 'K-%1$s-' || s %% %4$d end, case when s %% 10 = 5 then md5('%1$s customer ' || s %% %4$d)::uuid end,
                   l.net, l.tax, l.net + l.tax, 0, l.items, now(), 'PENDING'
              from generate_series(1, %2$d) s
              join (select transaction_id, sum(net_amount) as net, sum(tax_amount) as tax, sum(quantity) as items
                      from retail_transaction_line where channel_id = '%1$s' group by transaction_id) l
                on l.transaction_id = md5('%1$s sale ' || s)::uuid""";

    private static final String PAYMENT = """
            insert into retail_transaction_payment (channel_id, transaction_id, line_number, tender_type, amount)
            select channel_id, transaction_id, 1, case when replication_counter %% 3 = 0 then 'CARD' else 'CASH' end, gross_amount
              from retail_transaction
             where channel_id = '%1$s'""";

    private SampleSales() {}

    /** Stages the sales of one channel at HQ. */
    static void stage(TestDatabase hq, String channel, int sales) {
        hq.execute(CUSTOMER.formatted(channel, CUSTOMERS));
        hq.execute(LINE.formatted(channel, sales));
        hq.execute(SALE.formatted(channel, sales, DAY, CUSTOMERS));
        hq.execute(PAYMENT.formatted(channel));
    }

    /** The account that anonymous sales of a channel go to. */
    static String defaultCustomer(String channel) {
        return "K-" + channel + "-0";
    }
}
