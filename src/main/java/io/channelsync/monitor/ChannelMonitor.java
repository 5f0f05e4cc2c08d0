package io.channelsync.monitor;

import io.channelsync.database.Database;
import io.channelsync.flow.Health;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;

/** What JMX shows of one channel. */
final class ChannelMonitor implements ChannelMXBean {

    private static final String PENDING = """
            select count(*), min(p.created_at)
              from (select created_at from async_customer where uploaded_at is null
                    union all
                    select created_at from async_address where uploaded_at is null
                    union all
                    select created_at from retail_transaction where uploaded_at is null) p""";

    private final Database database;
    private final Health health;
    private final Clock clock;

    ChannelMonitor(Database database, Health health, Clock clock) {
        this.database = database;
        this.health = health;
        this.clock = clock;
    }

    private record Backlog(long rows, long seconds) {}

    private Backlog backlog() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(PENDING)) {
            result.next();
            OffsetDateTime oldest = result.getObject(2, OffsetDateTime.class);
            long seconds = oldest == null ? 0 : Math.max(0, Duration.between(oldest.toInstant(), clock.instant()).toSeconds());
            return new Backlog(result.getLong(1), seconds);
        } catch (SQLException away) {
            return new Backlog(-1, -1);
        }
    }

    @Override
    public String getState() {
        return health.state();
    }

    @Override
    public long getPending() {
        return backlog().rows();
    }

    @Override
    public long getLagSeconds() {
        return backlog().seconds();
    }

    @Override
    public String getLastContact() {
        return health.lastContact() == null ? "" : health.lastContact().toString();
    }

    @Override
    public String getLastError() {
        return health.lastError() == null ? "" : health.lastError();
    }

    @Override
    public void pause() {
        health.pause(true);
    }

    @Override
    public void resume() {
        health.pause(false);
    }
}
