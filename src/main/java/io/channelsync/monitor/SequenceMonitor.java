package io.channelsync.monitor;

import io.channelsync.database.Database;
import io.channelsync.number.SequenceUse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What JMX shows of one number sequence. */
final class SequenceMonitor implements SequenceMXBean {

    private static final String USE = "select next_value, last_value from number_sequence where name = ?";

    private final Database hq;
    private final String name;

    SequenceMonitor(Database hq, String name) {
        this.hq = hq;
        this.name = name;
    }

    /** Null while HQ cannot be asked, or has no such sequence yet. */
    private SequenceUse use() {
        try (Connection connection = hq.getConnection();
                PreparedStatement statement = connection.prepareStatement(USE)) {
            statement.setString(1, name);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? new SequenceUse(result.getLong(1), result.getLong(2)) : null;
            }
        } catch (SQLException away) {
            return null;
        }
    }

    @Override
    public long getUsedPercent() {
        SequenceUse use = use();
        return use == null ? -1 : use.percent();
    }

    @Override
    public long getLeft() {
        SequenceUse use = use();
        return use == null ? -1 : use.left();
    }
}
