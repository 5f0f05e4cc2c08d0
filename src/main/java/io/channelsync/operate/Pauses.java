package io.channelsync.operate;

import io.channelsync.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Pauses and resumes channels by command. HQ remembers it, so it holds for every daemon and across restarts. */
public final class Pauses {

    private final Sites sites;
    private final String changedBy;
    private final AuditLog audit;

    /** @param changedBy who pauses; blank means the user of this process */
    public Pauses(Sites sites, String changedBy) {
        this.sites = sites;
        this.changedBy = changedBy.isBlank() ? System.getProperty("user.name") : changedBy;
        this.audit = new AuditLog(sites, changedBy, "PAUSE");
    }

    /** The same sites with the channels paused that HQ says are; unchanged when HQ is away. */
    public static Sites heed(Sites sites) {
        try {
            Set<String> paused = sites.rows(Sites.HQ, "pauses", Map.of()).stream()
                    .map(row -> Values.text(row, "channel_id"))
                    .collect(Collectors.toSet());
            List<Channel> channels = sites.channels().stream()
                    .map(channel -> paused.contains(channel.id()) ? channel.whilePaused() : channel)
                    .toList();
            return new Sites(sites.hq(), sites.databases(), channels, sites.clock());
        } catch (SiteAway away) {
            return sites;
        }
    }

    /** Leaves channels alone from their next run on; exit code 0, 3 when HQ is away, 4 for a channel that is not configured. */
    public Answer pause(List<String> ids) {
        return set(ids, true);
    }

    /** Serves channels again that were paused by command. */
    public Answer resume(List<String> ids) {
        return set(ids, false);
    }

    private Answer set(List<String> ids, boolean paused) {
        for (String id : ids) {
            if (sites.channels().stream().noneMatch(channel -> channel.id().equals(id))) {
                return new Answer("no channel " + id + " is configured", Answer.UNKNOWN);
            }
        }
        try {
            List<String> lines = new ArrayList<>();
            for (String id : ids) {
                lines.add(id + ": " + set(id, paused));
            }
            return new Answer(String.join("\n", lines), Answer.DONE);
        } catch (SiteAway away) {
            return new Answer(away.getMessage(), Answer.INCOMPLETE);
        }
    }

    private String set(String id, boolean paused) {
        boolean changed = sites.inTransaction(Sites.HQ, hq -> {
            int rows = paused
                    ? hq.sql(Sql.of("pause")).params(Map.of("channel", id, "now", sites.now(), "by", changedBy)).update()
                    : hq.sql(Sql.of("resume")).params(Map.of("channel", id)).update();
            if (rows == 1) {
                audit.write(hq, new AuditLog.Target(id, "channel_pause", id), "paused", !paused, paused);
            }
            return rows == 1;
        });
        boolean byFile = sites.channels().stream().anyMatch(channel -> channel.id().equals(id) && channel.paused());
        String now = paused ? "paused" : "goes on";
        return (changed ? now : paused ? "was paused already" : "was not paused by command")
                + (!paused && byFile ? "; channels.yaml says paused: true" : "");
    }
}
