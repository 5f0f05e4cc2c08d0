package io.channelsync.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/**
 * The yardstick: COPY from database to database and a few SQL statements a store for everything else. It has no rules for
 * values, no pages, no guards, nothing to resume and nobody to tell what went wrong.
 */
abstract class PlainProgram implements Contestant {

    private static final String CARRIED = "replication_counter, operation_id, operation, async_id, account_number, created_at, created_by,"
            + " base_change_number, title, first_name, middle_name, last_name, organization_name, email, phone,"
            + " receipt_email, receipt_option, tax_number, identification_number";
    private static final String STAGED = "select " + CARRIED + ", '%1$s'::varchar,"
            + " coalesce(party_type, case when coalesce(first_name, last_name) is not null then 'PERSON' else 'ORGANIZATION' end),"
            + " coalesce(customer_group, '%2$s'), coalesce(currency, '%3$s'), coalesce(language, '%4$s'),"
            + " case when operation = 'CREATE' then '%5$s'::varchar end, now(), 'PENDING'::varchar from async_customer where uploaded_at is null";
    private static final String INBOX = "async_customer (" + CARRIED + ", channel_id, party_type,"
            + " customer_group, currency, language, address_book, received_at, sync_status)";
    private static final String ACKNOWLEDGE = "update async_customer set uploaded_at = now() where uploaded_at is null";

    static final String TAKE_CHANGE_NUMBER =
            "update change_counter set change_number = change_number + 1 where counter_id = 1 returning change_number";
    static final String COMPLETE = "update async_customer set sync_status = 'SYNCHRONIZED', completed_at = now(), change_number = %2$d"
            + " where channel_id = '%1$s' and sync_status = 'PENDING'";

    static final String DOWN = "account_number, async_id, party_number, party_type, title, first_name, middle_name, last_name,"
            + " organization_name, email, phone, receipt_email, receipt_option, customer_group, currency, language, tax_number,"
            + " blocked, change_number";
    private static final String CHANGED = "select " + DOWN + " from customer c where change_number > %d and change_number <= %d and exists"
            + " (select 1 from customer_address_book b where b.account_number = c.account_number and b.address_book = '%s')";
    private static final String MOVE_STATE = "update channel_state set change_number = %d, channel_id = '%s', updated_at = now() where state_id = 1";
    private static final String MOVE_CURSOR = "insert into channel_cursor (channel_id, flow, change_number, updated_at)"
            + " values ('%s', 'distribute-customers', %d, now())"
            + " on conflict (channel_id, flow) do update set change_number = excluded.change_number, updated_at = excluded.updated_at";

    private final int threads;

    /** @param threads how many stores are worked on at the same time */
    PlainProgram(int threads) {
        this.threads = threads;
    }

    @Override
    public String name() {
        return threads == 1 ? "plain program, one thread" : "plain program, a thread a channel";
    }

    @Override
    public Timings run(FreshSite site) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            return Timings.of(
                    () -> forEachStore(workers, store -> upload(site, store)),
                    () -> forEachStore(workers, store -> synchronize(site.hq(), store)),
                    () -> forEachStore(workers, store -> distribute(site, store)));
        } finally {
            workers.shutdown();
        }
    }

    private interface StoreWork {
        void run(Store store) throws SQLException;
    }

    private static void forEachStore(ExecutorService workers, StoreWork work) throws Exception {
        List<Future<?>> all = new ArrayList<>();
        for (Store store : Store.ALL) {
            all.add(workers.submit(() -> {
                work.run(store);
                return null;
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
    }

    private static void upload(FreshSite site, Store store) throws SQLException {
        try (Connection channel = open(site.database(store)); Connection hq = open(site.hq())) {
            CopyStream.copy(
                    channel,
                    STAGED.formatted(store.id(), Store.CUSTOMER_GROUP, store.currency(), store.language(), Store.ADDRESS_BOOK),
                    hq, INBOX);
            execute(hq, "analyze async_customer");
            hq.commit();
            execute(channel, ACKNOWLEDGE);
            channel.commit();
        }
    }

    private void synchronize(DataSource database, Store store) throws SQLException {
        try (Connection hq = open(database)) {
            synchronize(hq, store);
        }
    }

    /** Gives everything that the store uploaded its effect, and commits. */
    abstract void synchronize(Connection hq, Store store) throws SQLException;

    private void distribute(FreshSite site, Store store) throws SQLException {
        try (Connection channel = open(site.database(store)); Connection hq = open(site.hq())) {
            long from = number(channel, "select change_number from channel_state where state_id = 1");
            long to = number(hq, "select change_number from change_counter where counter_id = 1");
            arrive(hq, CHANGED.formatted(from, to, Store.ADDRESS_BOOK), channel);
            execute(channel, MOVE_STATE.formatted(to, store.id()));
            channel.commit();
            execute(hq, MOVE_CURSOR.formatted(store.id(), to));
            hq.commit();
        }
    }

    /**
     * Writes customers to the store and retires the staged rows that are over.
     *
     * @param changed the query for them, in the columns {@link #DOWN}
     */
    abstract void arrive(Connection hq, String changed, Connection channel) throws SQLException;

    private static Connection open(DataSource database) throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); var result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }
}
