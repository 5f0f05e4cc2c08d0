package io.channelsync.crash;

import io.channelsync.testing.Site;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks the independent checker about a site that is at rest and in which nothing was wrong with any row. */
public final class Checker {

    private Checker() {}

    /** Everything that is wrong, a line each; empty when all is well. */
    public static List<String> findings(Site site, List<String> channelIds) {
        Map<String, Connection> channels = new LinkedHashMap<>();
        try (Connection hq = site.hqDatabase().getConnection()) {
            for (String id : channelIds) {
                channels.put(id, site.channelDatabase(id).getConnection());
            }
            io.channelsync.checker.Checker checker = new io.channelsync.checker.Checker(hq, channels);
            List<String> findings = new ArrayList<>(checker.atRest());
            findings.addAll(checker.nothingRefused());
            return findings;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } finally {
            channels.values().forEach(Checker::close);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
