package io.channelsync.crash;

import io.channelsync.testing.Site;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads HQ and the channels when all is quiet, with statements of its own, and says what is lost, doubled or different.
 * Holds where every customer of every channel belongs to every channel and nothing was wrong with any row.
 */
public final class Checker {

    private static final int EXAMPLES = 3;

    private final JdbcClient hq;
    private final Map<String, JdbcClient> channels;
    private final List<String> findings = new ArrayList<>();

    private Checker(JdbcClient hq, Map<String, JdbcClient> channels) {
        this.hq = hq;
        this.channels = channels;
    }

    /** Everything that is wrong, a line each; empty when all is well. */
    public static List<String> findings(Site site, List<String> channelIds) {
        Checker checker = new Checker(site.hq(), channelIds.stream().collect(Collectors.toMap(id -> id, site::channel)));
        checker.uploads();
        checker.accounts();
        checker.distribution();
        checker.lookup();
        checker.orders();
        checker.statements();
        checker.nothingRefused();
        return checker.findings;
    }

    private void uploads() {
        channels.forEach((id, channel) -> {
            upload(id, channel, "async_customer", "operation_id");
            upload(id, channel, "async_address", "operation_id");
            upload(id, channel, "retail_transaction", "transaction_id");
            same("lines of " + id, amounts(channel, LINES), amounts(hq, LINES.replace(" where", " where channel_id = '" + id + "' and")));
        });
    }

    private static final String LINES =
            "select transaction_id as k, sum(net_amount * line_number) as v from retail_transaction_line where 1 = 1 group by transaction_id";

    private void upload(String id, JdbcClient channel, String table, String key) {
        List<Object> sent = column(channel, "select " + key + " from " + table);
        List<Object> arrived = column(hq, "select " + key + " from " + table + " where channel_id = '" + id + "'");
        same(table + " of " + id, sent, arrived);
        none("not acknowledged at " + id, column(channel, "select " + key + " from " + table + " where uploaded_at is null"));
        none("with an error at " + id, column(channel, "select " + key + " from " + table + " where sync_error is not null"));
        none("not synchronized, " + table,
                column(hq, "select " + key + " from " + table + " where sync_status <> 'SYNCHRONIZED' or sync_error is not null"));
    }

    private void accounts() {
        List<Object> created = new ArrayList<>();
        channels.values().forEach(channel -> created.addAll(column(channel, "select async_id from async_customer")));
        same("accounts by GUID", created, column(hq, "select async_id from customer where async_id is not null"));
        none("accounts without a GUID", column(hq, "select account_number from customer where async_id is null"));
        none("accounts that nothing explains", column(hq,
                "select account_number from customer c where not exists (select 1 from async_customer o where o.async_id = c.async_id)"));
        List<Object> addresses = new ArrayList<>();
        channels.values().forEach(channel -> addresses.addAll(column(channel, "select address_id from async_address")));
        same("addresses by GUID", addresses, column(hq, "select async_address_id from customer_address"));
        none("addresses of another customer", column(hq, "select o.address_id from async_address o"
                + " join customer_address a on a.async_address_id = o.address_id"
                + " join customer c on c.account_number = a.account_number where c.async_id <> o.async_id"));
    }

    private void distribution() {
        channels.forEach((id, channel) -> {
            for (String select : List.of(
                    "select account_number || ' ' || cast(async_id as varchar(40)) || ' ' || last_name || ' ' || email"
                            + " || ' ' || cast(change_number as varchar(20)) from customer",
                    "select address_number || ' ' || account_number || ' ' || cast(async_address_id as varchar(40)) || ' ' || street"
                            + " from customer_address")) {
                same("at " + id + ": " + select, column(hq, select), column(channel, select));
            }
            none("pending at " + id, column(channel, "select operation_id from async_customer where completed_at is null"));
            none("pending at " + id, column(channel, "select operation_id from async_address where completed_at is null"));
        });
    }

    private void lookup() {
        channels.forEach((id, channel) -> {
            same("listed at " + id, column(hq, "select async_id from customer"), column(channel, "select async_id from customer_lookup"));
            none("pending at " + id, column(channel, "select async_id from customer_lookup where pending or account_number is null"));
        });
    }

    private void orders() {
        channels.forEach((id, channel) -> {
            same("orders of " + id,
                    amounts(channel, "select transaction_id as k, net_amount + 2 * tax_amount + 3 * gross_amount as v"
                            + " from retail_transaction where transaction_type = 'CUSTOMER_ORDER'"),
                    amounts(hq, "select transaction_id as k, net_amount + 2 * tax_amount + 3 * gross_amount as v"
                            + " from sales_order where transaction_id is not null and channel_id = '" + id + "'"));
            same("order lines of " + id,
                    amounts(channel, "select l.transaction_id as k, sum(l.net_amount * l.line_number) as v from retail_transaction_line l"
                            + " join retail_transaction t on t.transaction_id = l.transaction_id"
                            + " where t.transaction_type = 'CUSTOMER_ORDER' group by l.transaction_id"),
                    amounts(hq, "select o.transaction_id as k, sum(l.net_amount * l.line_number) as v from sales_order_line l"
                            + " join sales_order o on o.sales_order_number = l.sales_order_number"
                            + " where o.transaction_id is not null and o.channel_id = '" + id + "' group by o.transaction_id"));
        });
        none("orders of another customer", column(hq, "select o.sales_order_number from sales_order o"
                + " join retail_transaction t on t.channel_id = o.channel_id and t.transaction_id = o.transaction_id"
                + " join customer c on c.account_number = o.account_number where c.async_id <> t.async_id"));
        none("orders not successful", column(hq, "select transaction_id from order_status where status is null or status <> 'SUCCESSFUL'"));
    }

    private void statements() {
        channels.forEach((id, channel) -> {
            same("sales of " + id, column(channel, "select transaction_id from retail_transaction where transaction_type = 'CASH_AND_CARRY'"),
                    column(hq, "select m.transaction_id from retail_statement_transaction m"
                            + " join retail_statement s on s.statement_id = m.statement_id and s.state = 'POSTED'"
                            + " where m.channel_id = '" + id + "' and s.channel_id = m.channel_id"));
            same("revenue of " + id,
                    amounts(channel, "select business_date as k, sum(gross_amount) as v from retail_transaction"
                            + " where transaction_type = 'CASH_AND_CARRY' group by business_date"),
                    amounts(hq, "select business_date as k, sum(gross_amount) as v from retail_statement"
                            + " where channel_id = '" + id + "' group by business_date"));
        });
        agree("gross_amount", "select statement_id as k, sum(gross_amount) as v from sales_order where statement_id is not null group by statement_id");
        agree("gross_amount", "select statement_id as k, sum(gross_amount) as v from sales_invoice where statement_id is not null group by statement_id");
        agree("gross_amount", "select statement_id as k, sum(amount) as v from retail_statement_tender group by statement_id");
        agree("gross_amount", "select statement_id as k, sum(amount) as v from payment_journal_line where posted group by statement_id");
        agree("net_amount", "select i.statement_id as k, sum(l.net_amount) as v from sales_invoice_line l"
                + " join sales_invoice i on i.invoice_number = l.invoice_number where i.statement_id is not null group by i.statement_id");
        agree("transaction_count", "select statement_id as k, count(*) as v from retail_statement_transaction group by statement_id");
        gapless();
    }

    private void agree(String total, String along) {
        same(total + " of statements against " + along, amounts(hq, "select statement_id as k, " + total + " as v from retail_statement"), amounts(hq, along));
    }

    private void gapless() {
        List<String> numbers = hq.sql("select statement_number from retail_statement order by statement_number").query(String.class).list();
        List<Integer> read = numbers.stream().map(number -> Integer.valueOf(number.replaceAll("\\D", ""))).toList();
        List<Integer> expected = IntStream.rangeClosed(1, numbers.size()).boxed().toList();
        if (!read.equals(expected)) {
            findings.add("statement numbers have gaps: " + read);
        }
    }

    private void nothingRefused() {
        none("in quarantine", column(hq, "select row_key || ' ' || reason from quarantine"));
    }

    private static List<Object> column(JdbcClient database, String select) {
        return database.sql(select).query((row, index) -> row.getObject(1)).list();
    }

    /** Values by key, each as text with its decimals as they are. */
    private static List<Object> amounts(JdbcClient database, String select) {
        return database.sql(select)
                .query((row, index) -> (Object) (row.getString("k") + " " + plain(row.getBigDecimal("v"))))
                .list();
    }

    private static String plain(BigDecimal amount) {
        return amount.setScale(8).stripTrailingZeros().toPlainString();
    }

    private void none(String what, List<Object> rows) {
        if (!rows.isEmpty()) {
            findings.add(rows.size() + " " + what + ", such as " + examples(rows));
        }
    }

    private void same(String what, List<Object> expected, List<Object> found) {
        Set<Object> lost = new HashSet<>(expected);
        lost.removeAll(new HashSet<>(found));
        Set<Object> strange = new HashSet<>(found);
        strange.removeAll(new HashSet<>(expected));
        Map<Object, Long> counts = new HashMap<>();
        found.forEach(row -> counts.merge(row, 1L, Long::sum));
        List<Object> doubled = counts.entrySet().stream().filter(entry -> entry.getValue() > 1).<Object>map(Map.Entry::getKey).toList();
        none("lost, " + what, List.copyOf(lost));
        none("strange, " + what, List.copyOf(strange));
        none("doubled, " + what, doubled);
    }

    private static String examples(List<Object> rows) {
        return rows.stream().limit(EXAMPLES).map(String::valueOf).collect(Collectors.joining(", "));
    }
}
