package io.channelsync.testing;

import io.channelsync.database.DatabaseAddress;
import java.util.concurrent.atomic.AtomicInteger;

/** HSQLDB in the memory of the test. */
public final class Hsqldb {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Hsqldb() {}

    /** A fresh empty database; it lives until it is closed or the test JVM ends. */
    public static TestDatabase fresh() {
        String url = "jdbc:hsqldb:mem:test_" + COUNT.incrementAndGet() + ";hsqldb.tx=mvcc";
        return new TestDatabase(new DatabaseAddress(url, "sa", ""), database -> database.execute("shutdown"));
    }
}
