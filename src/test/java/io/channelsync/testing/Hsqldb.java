package io.channelsync.testing;

import io.channelsync.database.DatabaseAddress;
import io.channelsync.database.Migrations;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;

/** HSQLDB in the memory of the test. */
public final class Hsqldb {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Hsqldb() {}

    /** A fresh empty database; it lives until it is closed or the test JVM ends. */
    public static TestDatabase fresh() {
        String url = "jdbc:hsqldb:mem:test_" + COUNT.incrementAndGet() + ";hsqldb.tx=mvcc";
        return new TestDatabase(new DatabaseAddress(url, "sa", ""), database -> database.execute("shutdown"));
    }

    /** A channel's database as a backup would have it: all of its rows, and identities that go on after them. */
    public static TestDatabase copyOfChannel(TestDatabase original) {
        TestDatabase copy = fresh();
        Migrations.migrateChannel(copy);
        copy.execute("set database referential integrity false");
        JdbcTemplate from = new JdbcTemplate(original);
        JdbcTemplate to = new JdbcTemplate(copy);
        for (String table : from.queryForList("select table_name from information_schema.tables where table_schema = 'PUBLIC'"
                + " and table_type = 'BASE TABLE' and table_name <> 'channelsync_schema'", String.class)) {
            to.update("delete from " + table);
            List<Map<String, Object>> rows = from.queryForList("select * from " + table);
            rows.forEach(row -> to.update("insert into " + table + " (" + String.join(", ", row.keySet()) + ") values ("
                    + "?, ".repeat(row.size() - 1) + "?)", row.values().toArray()));
        }
        copy.execute("set database referential integrity true");
        return copy;
    }
}
