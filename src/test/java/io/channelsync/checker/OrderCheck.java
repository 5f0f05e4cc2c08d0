package io.channelsync.checker;

import java.util.List;
import java.util.Set;

/** I5 and I7 for orders: no order of somebody unknown, and one sales order for each customer order, to the minor unit. */
final class OrderCheck {

    private static final String OPEN = " and t.sync_status not in ('FAILED', 'NEEDS_DECISION')";

    private final Source hq;
    private final List<Source> channels;
    private final Findings findings;

    OrderCheck(Source hq, List<Source> channels, Findings findings) {
        this.hq = hq;
        this.channels = channels;
        this.findings = findings;
    }

    /** I5, and that nothing has become two orders or a member of two statements. */
    void nobodyUnknown() {
        for (String table : List.of("sales_order", "sales_invoice", "retail_statement_transaction", "retail_statement_aggregate", "payment_journal_line")) {
            findings.none("I5", "of nobody: " + table, hq.rows("select x.account_number from " + table + " x"
                    + " where not exists (select 1 from customer c where c.account_number = x.account_number)"));
        }
        findings.none("I5", "orders to an address that is not there or of somebody else", hq.rows("select o.sales_order_number from sales_order o"
                + " where o.delivery_address_number is not null and not exists (select 1 from customer_address a"
                + " where a.address_number = o.delivery_address_number and a.account_number = o.account_number)"));
        findings.none("I5", "orders without the address they were sold with", hq.rows("select o.sales_order_number from sales_order o"
                + " join retail_transaction t on t.channel_id = o.channel_id and t.transaction_id = o.transaction_id"
                + " where t.delivery_address_id is not null and o.delivery_address_number is null"));
        findings.once("I7", "sales orders of one transaction", hq.rows("select channel_id, transaction_id from sales_order where transaction_id is not null"));
        findings.once("I7", "members of statements", hq.rows("select channel_id, transaction_id from retail_statement_transaction"));
        findings.once("I7", "invoices of one order", hq.rows("select sales_order_number from sales_invoice"));
        findings.once("I7", "statements of one day and sequence", hq.rows("select channel_id, business_date, sequence from retail_statement"));
    }

    /** I7, at rest. */
    void eachOnce() {
        for (Source channel : channels) {
            String of = " and channel_id = '" + channel.name() + "'";
            Set<String> held = hq.set("select transaction_id from retail_transaction where sync_status in ('FAILED', 'NEEDS_DECISION')" + of
                    + " union select cast(row_key as uuid) from quarantine where table_name = 'retail_transaction' and released_at is null" + of);
            ordersOf(channel, held, of);
        }
        findings.none("I7", "orders that do not say that they succeeded", hq.rows("select s.transaction_id, s.status from order_status s"
                + " join retail_transaction t on t.channel_id = s.channel_id and t.transaction_id = s.transaction_id"
                + " where (s.status is null or s.status <> 'SUCCESSFUL')" + OPEN));
    }

    /** Each order as its last edit at the channel has it; of one that was canceled only that it is. */
    private void ordersOf(Source channel, Set<String> held, String of) {
        OrdersAtChannel orders = new OrdersAtChannel(channel, held);
        findings.same("I7", "canceled orders of " + channel.name(), orders.canceled(),
                hq.rows("select transaction_id from sales_order where transaction_id is not null and status = 'CANCELED'" + of));
        findings.same("I7", "days of customer orders of " + channel.name(),
                without(held, channel.rows("select transaction_id, business_date, currency from retail_transaction where transaction_type = 'CUSTOMER_ORDER'")),
                hq.rows("select transaction_id, business_date, currency from sales_order where transaction_id is not null" + of));
        findings.same("I7", "customer orders of " + channel.name(),
                orders.now("select transaction_id, net_amount, tax_amount, gross_amount from retail_transaction"),
                hq.rows("select transaction_id, net_amount, tax_amount, gross_amount from sales_order"
                        + " where transaction_id is not null and status <> 'CANCELED'" + of));
        findings.same("I7", "lines of customer orders of " + channel.name(),
                orders.now("select transaction_id, line_number, item_id, quantity, unit, unit_price, tax_amount, net_amount from retail_transaction_line"),
                hq.rows("select o.transaction_id, l.line_number, l.item_id, l.quantity, l.unit, l.unit_price, l.tax_amount, l.net_amount"
                        + " from sales_order_line l join sales_order o on o.sales_order_number = l.sales_order_number"
                        + " where o.transaction_id is not null and o.status <> 'CANCELED' and o.channel_id = '" + channel.name() + "'"));
    }

    private static List<String> without(Set<String> held, List<String> rows) {
        return rows.stream().filter(row -> !held.contains(row.split(" ")[0])).toList();
    }
}
