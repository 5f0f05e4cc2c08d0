package io.channelsync.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills the databases of the demo's stores. All people and firms are invented. */
public final class DemoData {

    private DemoData() {}

    /** The ids of the stores. */
    public static List<String> channelIds() {
        return List.of(DemoStore.values()).stream().map(DemoStore::id).toList();
    }

    /**
     * The business day that a store is in now, which is not the same everywhere.
     *
     * @throws IllegalArgumentException when the demo has no such store
     */
    public static LocalDate today(String channelId, Clock clock) {
        return DemoStore.of(channelId).businessDay(clock.instant());
    }

    /**
     * Puts three days without headquarters into a migrated channel database, in one transaction: customers of the
     * first day, orders and cash-and-carry sales of two business days whose shifts are closed, and some of
     * {@code today}, whose shift is open. A few rows are wrong on purpose. The same day always gives the same rows.
     *
     * @param today the store's current business day
     * @return false when the store has customers already; then nothing is changed
     * @throws IllegalArgumentException when the demo has no such store
     */
    public static boolean fill(String channelId, DataSource channel, LocalDate today) {
        DemoStore store = DemoStore.of(channelId);
        return Boolean.TRUE.equals(new TransactionTemplate(new JdbcTransactionManager(channel))
                .execute(status -> fill(store, new JdbcTemplate(channel), today)));
    }

    private static boolean fill(DemoStore store, JdbcTemplate database, LocalDate today) {
        if (database.queryForObject("select count(*) from async_customer", Long.class) > 0) {
            return false;
        }
        List<DemoCustomer> customers = DemoCustomer.of(store, today.minusDays(3));
        DemoTills tills = new DemoTills(store, customers);
        tills.sellAndClose(today.minusDays(2));
        tills.sellAndClose(today.minusDays(1));
        tills.takeBack(today.minusDays(1));
        tills.orderFor(customers.stream().filter(DemoCustomer::isWrong).toList(), today.minusDays(1));
        tills.sellAndStayOpen(today);

        DemoTables tables = new DemoTables(store, database);
        tables.insertCustomers(customers);
        tables.insertShifts(tills.shifts(), tills.sales());
        tables.insertSales(tills.sales());
        return true;
    }
}
