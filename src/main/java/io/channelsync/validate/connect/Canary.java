package io.channelsync.validate.connect;

import io.channelsync.database.ErrorKind;
import io.channelsync.database.Product;
import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.SqlFile;
import io.channelsync.validate.statement.Side;
import io.channelsync.validate.statement.SqlUse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes a row as a till does, at the channel and into HQ's inbox, and takes both back: what is read-only, full or locked
 * only shows when something is written. The statements are SQL files, as tables may be a retailer's own.
 *
 * @param folder  where the SQL files are
 * @param clock   for the time in the row
 * @param untried receives a warning for each channel whose login may do all that ChannelSync needs, but not that
 */
record Canary(RoutesFolder folder, Clock clock, List<Finding> untried) {

    private static final String NO_RIGHT = "42501";

    /** Whether this database lets a login write as a till does; without a SQL file for it nothing is tried. */
    Optional<Finding> finding(Site site, String channelId, Connection connection) throws SQLException {
        Optional<SqlFile> file = folder.sqlFile(SqlUse.canary(site.side()));
        if (file.isEmpty()) {
            return Optional.empty();
        }
        connection.setAutoCommit(false);
        try {
            insert(file.get(), site.database().product(), channelId, connection);
            return Optional.empty();
        } catch (SQLException refused) {
            if (NO_RIGHT.equals(refused.getSQLState()) && site.side() == Side.CHANNEL) {
                untried.add(site.finding(site.name() + " was sent no row: this login may not write as a till does",
                        "grant insert on the table of " + file.get().place().relative() + " to it if that is to be tried; ChannelSync does without"));
                return Optional.empty();
            }
            return Optional.of(file.get().place().finding(0, site.name() + " takes no row"
                    + (site.side() == Side.HQ ? " of " + channelId : "") + ": " + ErrorKind.describe(refused), hint(refused)));
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static String hint(SQLException refused) {
        return ErrorKind.of(refused) == ErrorKind.DATA ? "look for a constraint, a trigger or a rule that refuses it" : ErrorKind.hint(refused);
    }

    private void insert(SqlFile sql, Product product, String channelId, Connection connection) throws SQLException {
        Map<String, Object> values = Map.of("canary", UUID.randomUUID(), "channel_id", channelId,
                "now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        List<String> names = sql.parametersInOrder();
        try (PreparedStatement statement = connection.prepareStatement(sql.jdbc(product, false))) {
            for (int i = 0; i < names.size(); i++) {
                statement.setObject(i + 1, values.get(names.get(i)));
            }
            statement.executeUpdate();
        }
    }
}
