package io.channelsync.operate;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks that a channel reads the distribution log again, once: all of it, or from somewhere on. */
final class Resync {

    private final Sites sites;
    private final AuditLog audit;

    Resync(Sites sites, AuditLog audit) {
        this.sites = sites;
        this.audit = audit;
    }

    /**
     * Asks in one transaction of HQ; the channel may be away.
     *
     * @param kind {@code FULL} or {@code RERUN}
     * @param from change number from which on the log is read again
     * @return what was done, as a line
     */
    String ask(String channel, String kind, long from) {
        UUID id = UUID.randomUUID();
        return sites.inTransaction(Sites.HQ, hq -> {
            if (hq.sql(Sql.of("sessions-tie")).params(Map.of("id", id, "channel", channel)).update() == 1) {
                hq.sql(Sql.of("sessions-ask")).params(
                        Map.of("id", id, "channel", channel, "from", from, "now", sites.now(), "kind", kind)).update();
                audit.write(hq, new AuditLog.Target(channel, "download_session", id.toString()), "result", null, "AVAILABLE");
                return channel + ": session " + id + " begins with the next run of distribute-customers";
            }
            return standing(hq, channel);
        });
    }

    private static String standing(JdbcClient hq, String channel) {
        List<Map<String, Object>> cursor = hq.sql(Sql.of("sessions-asked")).param("channel", channel).query().listOfRows();
        return cursor.isEmpty()
                ? channel + ": nothing was ever sent to it, so it gets everything anyway"
                : channel + ": session " + Values.text(cursor.get(0), "full_session_id") + " is not done yet; cancel it to begin anew";
    }
}
