package io.channelsync.operate;

import io.channelsync.installation.Judgement;
import io.channelsync.installation.Standing;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes the database that a channel's configuration names the channel's own: after it was rebuilt, restored from a backup,
 * or taken over from a copy. Whatever was the channel's database before is refused from then on.
 */
public final class Accept {

    private static final Set<Standing> ACCEPTABLE = Set.of(Standing.REBUILT, Standing.RESTORED, Standing.REPLACED);

    private final Sites sites;
    private final AuditLog audit;

    /** @param changedBy who accepts; blank means the user of this process */
    public Accept(Sites sites, String changedBy) {
        this.sites = sites;
        this.audit = new AuditLog(sites, changedBy, "ACCEPT");
    }

    /**
     * Accepts the database of one channel. Can be repeated after a crash.
     *
     * @return exit code 0 when it is the channel's now or was before, 1 when it cannot be, 3 when a database is away, 4 for a
     *     channel that is not configured
     */
    public Answer accept(String channel) {
        if (sites.channels().stream().noneMatch(known -> known.id().equals(channel))) {
            return new Answer("no channel " + channel + " is configured", Answer.UNKNOWN);
        }
        try {
            Judgement judgement = Standings.of(sites, channel);
            if (judgement.standing().sound()) {
                return new Answer("HQ and channel " + channel + " know each other, there is nothing to accept", Answer.DONE);
            }
            if (!ACCEPTABLE.contains(judgement.standing())) {
                return new Answer("refused, nothing was changed: " + judgement.text(), Answer.REFUSED);
            }
            return accept(channel, Standings.atChannel(sites, channel));
        } catch (SiteAway away) {
            return new Answer(away.getMessage(), Answer.INCOMPLETE);
        }
    }

    private Answer accept(String channel, Map<String, Object> state) {
        Map<String, Object> row = new HashMap<>();
        row.put("channel", channel);
        row.put("id", UUID.randomUUID());
        row.put("now", sites.now());
        row.put("change", Values.number(state, "state_change"));
        // HQ first: from here on every other database that claims to be the channel is refused.
        row.put("turn", sites.inTransaction(Sites.HQ, hq -> offer(hq, row, state)));
        sites.inTransaction(channel, client -> client.sql(Sql.of("accept-take")).params(row).update());
        sites.inTransaction(Sites.HQ, hq -> {
            hq.sql(Sql.of("accept-cursor")).params(row).update();
            return hq.sql(Sql.of("accept-register")).params(row).update();
        });
        return new Answer("the database of channel " + channel + " is from now on the channel's; it goes on at change "
                + row.get("change"), Answer.DONE);
    }

    private Long offer(JdbcClient hq, Map<String, Object> row, Map<String, Object> state) {
        Map<String, Object> before = Standings.atHq(sites, (String) row.get("channel"), state);
        row.put("accepted_at", PredecessorRows.until(sites, hq, (String) row.get("channel")));
        reportAgain(hq, row);
        if (hq.sql(Sql.of("accept-offer")).params(row).update() != 1) {
            throw new IllegalStateException("HQ has no installation of channel " + row.get("channel"));
        }
        retire(hq, row, before.get("known_installation"));
        if (!Objects.equals(before.get("known_installation"), state.get("state_installation"))) {
            retire(hq, row, state.get("state_installation"));
        }
        audit.write(hq, new AuditLog.Target((String) row.get("channel"), "channel_installation", (String) row.get("channel")),
                "installation_id", before.get("known_installation"), row.get("id"));
        return Values.number(before, "turn");
    }

    private static void reportAgain(JdbcClient hq, Map<String, Object> row) {
        for (UploadedTable table : UploadedTable.values()) {
            if (table != UploadedTable.SHIFT) { // A refused shift is in quarantine, and told when it is sent again.
                hq.sql(Sql.of("accept-report-again", table.words())).params(row).update();
            }
        }
    }

    private static void retire(JdbcClient hq, Map<String, Object> row, Object installation) {
        if (installation != null) {
            Map<String, Object> retired = new HashMap<>(row);
            retired.put("installation", installation);
            hq.sql(Sql.of("accept-retire")).params(retired).update();
        }
    }
}
