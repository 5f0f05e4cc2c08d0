package io.channelsync.validate.connect;

import io.channelsync.database.Product;
import io.channelsync.settings.Finding;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Tills stamp their rows by the clock of their database, flows decide by that of the daemon: sales of a day, what is due, and
 * who was first are wrong by the difference.
 */
record ClockDifference(Clock clock) implements SiteCheck {

    /** Less than what a day end or a retry would notice, more than time servers leave. */
    private static final Duration MOST = Duration.ofSeconds(5);

    @Override
    public List<Finding> findings(Site site, Connection connection) throws SQLException {
        Instant before = clock.instant();
        Instant there = now(site.database().product(), connection);
        Duration asked = Duration.between(before, clock.instant());
        Duration ahead = Duration.between(before.plus(asked.dividedBy(2)), there);
        if (ahead.abs().compareTo(MOST.plus(asked)) <= 0) {
            return List.of();
        }
        return List.of(site.finding("the clock of " + site.name() + " is " + ahead.abs().toSeconds() + " s "
                + (ahead.isNegative() ? "behind" : "ahead of") + " the clock here", "set both by a time server"));
    }

    private static Instant now(Product product, Connection connection) throws SQLException {
        String sql = product == Product.POSTGRESQL ? "select clock_timestamp()" : "values (current_timestamp)";
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }
}
