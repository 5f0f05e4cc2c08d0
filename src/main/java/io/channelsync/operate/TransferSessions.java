package io.channelsync.operate;

import io.channelsync.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The sessions of uploads and downloads, as the operator lists, repeats and cancels them. */
public final class TransferSessions {

    private final Sites sites;
    private final AuditLog audit;

    /** @param changedBy who asks; blank means the user of this process */
    public TransferSessions(Sites sites, String changedBy) {
        this.sites = sites;
        this.audit = new AuditLog(sites, changedBy, "SESSION");
    }

    /**
     * Lists sessions, the newest first.
     *
     * @param channel only of this channel; empty for all
     * @param state only in this state; empty for all
     * @param most at most so many
     */
    public Answer list(String channel, String state, int most) {
        try {
            List<Map<String, Object>> rows =
                    sites.rows(Sites.HQ, "sessions-list", Map.of("channel", channel, "state", state, "most", most));
            AlignedColumns columns = new AlignedColumns().line("session", "way", "channel", "table", "kind", "state", "rows", "from", "to", "began", "tries");
            List<String> errors = new ArrayList<>();
            for (Map<String, Object> row : rows) {
                columns.line(row.get("session_id"), row.get("direction"), row.get("channel_id"), row.get("table_name"), row.get("kind"),
                        row.get("result"), row.get("row_count"), dash(row.get("from_number")), dash(row.get("to_number")),
                        Values.time(row, "started_at"), row.get("attempts"));
                if (row.get("error") != null) {
                    errors.add(row.get("session_id") + ": " + row.get("error"));
                }
            }
            return new Answer(rows.isEmpty() ? "no session" : String.join("\n", Stream.concat(columns.lines().stream(), errors.stream()).toList()),
                    Answer.DONE);
        } catch (SiteAway away) {
            return new Answer(away.getMessage(), Answer.INCOMPLETE);
        }
    }

    private static Object dash(Object value) {
        return value == null ? "-" : value;
    }

    /**
     * Does again what a session did: a download from its place in the log on, an upload row by row. Both change nothing that
     * is right already.
     *
     * @return exit code 0; 1 when there is nothing to repeat; 4 for a session that nobody knows; 3 when a database is away
     */
    public Answer rerun(String id) {
        try {
            Map<String, Object> session = find(id);
            if (session == null) {
                return new Answer("there is no session " + id, Answer.UNKNOWN);
            }
            if (session.get("from_number") == null) {
                return new Answer("it moved nothing, there is nothing to repeat; its channel is tried again by itself", Answer.REFUSED);
            }
            String channel = Values.text(session, "channel_id");
            if (session.get("direction").equals("down")) {
                return new Answer(new Resync(sites, audit).ask(channel, "RERUN", Values.number(session, "from_number")), Answer.DONE);
            }
            return uploadAgain(channel, session, id);
        } catch (SiteAway away) {
            return new Answer(away.getMessage(), Answer.INCOMPLETE);
        }
    }

    private Answer uploadAgain(String channel, Map<String, Object> session, String id) {
        UploadedTable table = Stream.of(UploadedTable.values())
                .filter(known -> known.table().equals(session.get("table_name")))
                .findFirst()
                .orElseThrow();
        int rows = sites.inTransaction(channel, client -> client.sql(Sql.of("sessions-upload-again", table.words()))
                .params(Map.of("from", session.get("from_number"), "to", session.get("to_number")))
                .update());
        sites.inTransaction(Sites.HQ, hq -> {
            audit.write(hq, new AuditLog.Target(channel, "upload_session", id), "result", session.get("result"), "AVAILABLE");
            return rows;
        });
        return new Answer(channel + ": " + Phrases.count(rows, "row comes", "rows come") + " again", Answer.DONE);
    }

    /**
     * Gives a session up. What failed is not told again until its channel was served; a channel that reads the log again goes
     * back to where it stood. No change is lost by it: what a channel has not been sent, it is sent in other sessions.
     *
     * @return exit code 0; 1 when it is over; 4 for a session that nobody knows; 3 when a database is away
     */
    public Answer cancel(String id) {
        try {
            Map<String, Object> session = find(id);
            if (session == null) {
                return new Answer("there is no session " + id, Answer.UNKNOWN);
            }
            UUID key = Subjects.guid(id);
            String table = session.get("direction").equals("down") ? "download_session" : "upload_session";
            boolean canceled = sites.inTransaction(Sites.HQ, hq -> {
                boolean done = hq.sql(Sql.of("sessions-cancel", Map.of("table", table))).params(Map.of("id", key, "now", sites.now())).update() == 1;
                if (done) {
                    hq.sql(Sql.of("sessions-untie")).param("id", key).update();
                    audit.write(hq, new AuditLog.Target(Values.text(session, "channel_id"), table, id), "result", session.get("result"), "CANCELED");
                }
                return done;
            });
            if (!canceled) {
                return new Answer("session " + id + " is over: " + session.get("result"), Answer.REFUSED);
            }
            goForward(session);
            return new Answer("session " + id + " of " + session.get("channel_id") + " is canceled", Answer.DONE);
        } catch (SiteAway away) {
            return new Answer(away.getMessage(), Answer.INCOMPLETE);
        }
    }

    private void goForward(Map<String, Object> session) {
        if (session.get("stood_at") == null) {
            return;
        }
        String channel = Values.text(session, "channel_id");
        Map<String, Object> row = Map.of("stood", session.get("stood_at"), "channel", channel, "now", sites.now());
        sites.inTransaction(channel, client -> client.sql(Sql.of("sessions-forward")).params(row).update());
        sites.inTransaction(Sites.HQ, hq -> hq.sql(Sql.of("sessions-forward-cursor")).params(row).update());
    }

    /**
     * Asks that channels get every customer again, once, and lose what is not theirs. Deltas go on before and after it.
     *
     * @param ids channels
     * @return exit code 0; 4 for a channel that is not configured; 3 when HQ is away
     */
    public Answer resync(List<String> ids) {
        List<String> known = sites.channels().stream().map(Channel::id).toList();
        List<String> unknown = ids.stream().filter(id -> !known.contains(id)).toList();
        if (!unknown.isEmpty()) {
            return new Answer("no channel " + unknown.get(0) + " is configured", Answer.UNKNOWN);
        }
        try {
            Resync resync = new Resync(sites, audit);
            return new Answer(String.join("\n", ids.stream().map(id -> resync.ask(id, "FULL", 0)).toList()), Answer.DONE);
        } catch (SiteAway away) {
            return new Answer(away.getMessage(), Answer.INCOMPLETE);
        }
    }

    private Map<String, Object> find(String id) {
        UUID key = Subjects.guid(id.strip());
        return key == null ? null : sites.rows(Sites.HQ, "sessions-find", Map.of("id", key)).stream().findFirst().orElse(null);
    }
}
