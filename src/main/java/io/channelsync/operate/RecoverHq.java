package io.channelsync.operate;

import io.channelsync.channel.Channel;
import io.channelsync.installation.Judgement;
import io.channelsync.installation.Standing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings an HQ that was restored from a backup up to what its channels know: no account is forgotten, no number is given
 * twice, and what HQ lost of the channels' rows comes again.
 */
public final class RecoverHq {

    private final Sites sites;
    private final AuditLog audit;
    private final Runnable prepareNumbers;

    /**
     * @param changedBy who recovers; blank means the user of this process
     * @param prepareNumbers makes sure that HQ has its number sequences: the backup may be older than they are
     */
    public RecoverHq(Sites sites, String changedBy, Runnable prepareNumbers) {
        this.sites = sites;
        this.audit = new AuditLog(sites, changedBy, "RECOVER");
        this.prepareNumbers = prepareNumbers;
    }

    /**
     * Recovers. Can be repeated, also after a crash.
     *
     * @param without channels that may be away; numbers that only they know may be given again
     * @return exit code 0 when done, 1 when a channel is not fit to be asked, 3 when one is away, 4 for a channel that is not
     *     configured, 5 when HQ and a channel contradict each other
     */
    public Answer recover(Set<String> without) {
        for (String id : without) {
            if (sites.channels().stream().noneMatch(channel -> channel.id().equals(id))) {
                return new Answer("no channel " + id + " is configured", Answer.UNKNOWN);
            }
        }
        try {
            sites.knock(Sites.HQ);
            List<Channel> channels = sites.channels().stream().filter(channel -> !without.contains(channel.id())).toList();
            List<String> away = new ArrayList<>();
            List<String> unfit = new ArrayList<>();
            channels.forEach(channel -> look(channel, away, unfit));
            if (!away.isEmpty() || !unfit.isEmpty()) {
                unfit.addAll(away);
                return new Answer("nothing was changed\n" + String.join("\n", unfit), away.isEmpty() ? Answer.REFUSED : Answer.INCOMPLETE);
            }
            prepareNumbers.run();
            return recover(channels);
        } catch (SiteAway away) {
            return new Answer(away.getMessage() + "; it can be repeated", Answer.INCOMPLETE);
        }
    }

    private void look(Channel channel, List<String> away, List<String> unfit) {
        try {
            Judgement judgement = Standings.of(sites, channel.id());
            if (!judgement.standing().sound() && judgement.standing() != Standing.HQ_BEHIND) {
                unfit.add(judgement.text());
            }
        } catch (SiteAway failure) {
            if (failure.place().equals(Sites.HQ)) {
                throw failure;
            }
            away.add(failure.getMessage() + "; get it back, or: channelsync recover-hq --without " + channel.id());
        }
    }

    private Answer recover(List<Channel> channels) {
        Map<String, Map<String, Object>> states = new HashMap<>();
        channels.forEach(channel -> states.put(channel.id(), Standings.atChannel(sites, channel.id())));
        begin(channels, states);
        Map<String, ForgottenRows> forgotten = new LinkedHashMap<>();
        Map<String, Channel> origins = new HashMap<>();
        for (Channel channel : channels) {
            ForgottenRows rows = ForgottenRows.of(sites, channel.id());
            forgotten.put(channel.id(), rows);
            rows.createdHere().forEach(guid -> origins.put(guid, channel));
        }
        AdoptedCustomers adopted = new AdoptedCustomers(sites, origins);
        channels.forEach(adopted::from);
        AdoptedHierarchies hierarchies = new AdoptedHierarchies(sites);
        channels.forEach(hierarchies::from);
        hierarchies.store();
        forgotten.values().forEach(ForgottenRows::sendAgain);
        forgotten.values().forEach(ForgottenRows::tellAgain);
        end(channels, states, adopted);
        return answer(forgotten, adopted);
    }

    /** Stops the giving out of numbers, and lets the log go on after what was seen. */
    private void begin(List<Channel> channels, Map<String, Map<String, Object>> states) {
        long change = states.values().stream().mapToLong(state -> Values.number(state, "state_change")).max().orElse(0);
        String named = channels.isEmpty() ? null : channels.get(0).id();
        sites.inTransaction(Sites.HQ, hq -> {
            Map<String, Object> row = new HashMap<>();
            row.put("now", sites.now());
            row.put("channel", named);
            row.put("change", change);
            hq.sql(Sql.of("recover-begin")).params(row).update();
            return hq.sql(Sql.of("recover-counter")).params(row).update();
        });
    }

    private void end(List<Channel> channels, Map<String, Map<String, Object>> states, AdoptedCustomers adopted) {
        sites.inTransaction(Sites.HQ, hq -> {
            adopted.highest().forEach((sequence, number) -> hq.sql(Sql.of("recover-sequence"))
                    .params(Map.of("name", sequence, "next", number + 1)).update());
            channels.forEach(channel -> register(hq, channel.id(), states.get(channel.id())));
            audit.write(hq, new AuditLog.Target(null, "change_counter", "1"), "recovered_at", null, sites.now().toInstant());
            return hq.sql(Sql.of("recover-end")).params(Map.of("now", sites.now())).update();
        });
    }

    private void register(JdbcClient hq, String channel, Map<String, Object> state) {
        if (state.get("state_installation") == null) {
            return;
        }
        Map<String, Object> row = Map.of("channel", channel, "installation", state.get("state_installation"),
                "turn", Values.number(state, "state_turn"), "now", sites.now(),
                "accepted_at", PredecessorRows.until(sites, hq, channel));
        hq.sql(Sql.of("recover-other-installation")).params(row).update();
        if (hq.sql(Sql.of("recover-move-installation")).params(row).update() == 0) {
            hq.sql(Sql.of("recover-insert-installation")).params(row).update();
        }
    }

    private static Answer answer(Map<String, ForgottenRows> forgotten, AdoptedCustomers adopted) {
        List<String> lines = new ArrayList<>();
        forgotten.forEach((channel, rows) -> {
            if (rows.count() > 0) {
                lines.add(channel + ": " + rows.count() + " rows are sent again");
            }
        });
        lines.addAll(adopted.conflicts());
        lines.add("HQ took back " + adopted.customers() + " customers and " + adopted.addresses()
                + " addresses with their numbers; numbers are given out again");
        return new Answer(String.join("\n", lines), adopted.conflicts().isEmpty() ? Answer.DONE : Answer.FINDINGS);
    }
}
