package io.channelsync.sweep;

import io.channelsync.channel.Channel;
import io.channelsync.checker.Checker;
import io.channelsync.fault.SimulatedProcess;
import io.channelsync.operate.Sites;
import io.channelsync.operate.Verify;
import io.channelsync.operate.VerifyReport;
import io.channelsync.testing.PostgresServer;
import io.channelsync.testing.Site;
import io.channelsync.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.dbcp2.BasicDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** HQ and the channels of one lane, seen by the test: past the faults, over connections that stay open. */
final class Databases implements AutoCloseable {

    private static final String WAITING_AT_HQ = """
            select (select count(*) from async_customer where sync_status = 'PENDING')
                 + (select count(*) from async_address where sync_status = 'PENDING')
                 + (select count(*) from retail_transaction where sync_status = 'PENDING')
                 + (select count(*) from retail_statement where state <> 'POSTED')
                 + (select count(*) from async_customer where report_due) + (select count(*) from async_address where report_due)
                 + (select count(*) from retail_transaction where report_due)
                 + (select count(*) from async_contact where sync_status = 'PENDING' or report_due)
                 + (select count(*) from async_affiliation where sync_status = 'PENDING' or report_due)
                 + (select count(*) from async_attribute where sync_status = 'PENDING' or report_due)
                 + (select count(*) from loyalty_card where sync_status = 'PENDING' or report_due)""";
    private static final String WAITING_AT_CHANNEL = """
            select (select count(*) from async_customer where completed_at is null)
                 + (select count(*) from async_address where completed_at is null)
                 + (select count(*) from async_contact where completed_at is null)
                 + (select count(*) from async_affiliation where completed_at is null)
                 + (select count(*) from async_attribute where completed_at is null)
                 + (select count(*) from loyalty_card where uploaded_at is null)
                 + (select count(*) from retail_transaction where uploaded_at is null)""";
    private static final String OUTCOME = """
            select (select count(*) from customer) as customers, (select count(*) from customer_address) as addresses,
                   (select string_agg(value || ' ' || active, ', ' order by value) from customer_contact) as contacts,
                   (select string_agg(affiliation, ', ' order by affiliation) from customer_affiliation) as affiliations,
                   (select string_agg(name || ' ' || value, ', ' order by name) from customer_attribute) as attributes,
                   (select count(*) from customer_address where street = 'Side Street') as moved, (select count(*) from customer_loyalty_card) as cards,
                   (select count(*) from sales_order) as orders, (select sum(gross_amount) from sales_order) as order_total,
                   (select count(*) from sales_order_line) as lines, (select sum(net_amount) from sales_order_line) as line_total,
                   (select string_agg(channel_id || ' ' || business_date || ' ' || sequence || ' ' || state, ', ' order by channel_id, business_date, sequence)
                      from retail_statement) as statements,
                   (select sum(gross_amount) from retail_statement) as statement_total,
                   (select count(*) from sales_invoice) as invoices, (select sum(amount) from payment_journal_line where posted) as paid""";

    private final Site site;
    private final Map<String, BasicDataSource> pools = new LinkedHashMap<>();
    private final Map<String, Contents> contents = new LinkedHashMap<>();

    Databases(String process) {
        site = Site.of(PostgresServer.shared()::forSite, Script.CHANNELS, (id, database) -> channel(process, id, database));
        site.set("channelsync.hq.url", SimulatedProcess.url(process, site.hqDatabase().address().url()));
        pools.put("hq", pool(site.hqDatabase()));
        Script.CHANNELS.forEach(id -> pools.put(id, pool(site.channelDatabase(id))));
        pools.forEach((name, pool) -> contents.put(name, new Contents(pool)));
    }

    private static Channel channel(String process, String id, TestDatabase database) {
        return new Channel(id, id, SimulatedProcess.address(process, database.address()), "all", "US", ZoneId.of("UTC"), LocalTime.of(4, 0),
                List.of("all"), new Channel.DefaultCustomer(null, "RETAIL", "USD", "en-US", "all", null), false);
    }

    private static BasicDataSource pool(TestDatabase database) {
        BasicDataSource pool = new BasicDataSource();
        pool.setUrl(database.address().url());
        pool.setUsername(database.address().username());
        pool.setMaxTotal(4);
        return pool;
    }

    Site site() {
        return site;
    }

    BasicDataSource of(String name) {
        return pools.get(name);
    }

    Map<String, Map<String, String>> save() {
        Map<String, Map<String, String>> saved = new LinkedHashMap<>();
        contents.forEach((name, rows) -> saved.put(name, rows.save()));
        return saved;
    }

    void restore(Map<String, Map<String, String>> saved) {
        saved.forEach((name, rows) -> contents.get(name).restore(rows));
    }

    /** What is committed now, everywhere. */
    String fingerprint() {
        return contents.entrySet().stream().map(one -> one.getKey() + "\n" + one.getValue().fingerprint()).collect(Collectors.joining("\n"));
    }

    /** Rows that are not where they belong yet. */
    long waiting() {
        long waiting = number("hq", WAITING_AT_HQ);
        long customers = number("hq", "select count(*) from customer");
        for (String id : Script.CHANNELS) {
            waiting += number(id, WAITING_AT_CHANNEL) + Math.abs(customers - number(id, "select count(*) from customer"));
        }
        return waiting;
    }

    private long number(String name, String sql) {
        return new JdbcTemplate(pools.get(name)).queryForObject(sql, Long.class);
    }

    /** What has to come out however often the process ended on the way. */
    String outcome() {
        return new JdbcTemplate(pools.get("hq")).queryForMap(OUTCOME).toString();
    }

    /** Lets the independent checker read; an instance of it keeps in mind what it saw. */
    <T> T check(Checking<T> checking) {
        Map<String, Connection> channels = new LinkedHashMap<>();
        try (Connection hq = pools.get("hq").getConnection()) {
            for (String id : Script.CHANNELS) {
                channels.put(id, pools.get(id).getConnection());
            }
            return checking.with(new Checker(hq, channels));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } finally {
            channels.values().forEach(Databases::giveBack);
        }
    }

    private static void giveBack(Connection connection) {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What the command {@code verify} would say. */
    List<String> verify() {
        VerifyReport report = new Verify(new Sites(pools.get("hq"), pools::get, site.settings().channels(), site.clock())).run();
        List<String> lines = new ArrayList<>(report.findings().stream().map(finding -> "verify: " + finding).toList());
        report.away().forEach((place, reason) -> lines.add("verify: " + place + " " + reason));
        return lines;
    }

    @Override
    public void close() {
        pools.values().forEach(Databases::shut);
        site.close();
    }

    private static void shut(BasicDataSource pool) {
        try {
            pool.close();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What is asked of the checker. */
    @FunctionalInterface
    interface Checking<T> {
        T with(Checker checker);
    }
}
