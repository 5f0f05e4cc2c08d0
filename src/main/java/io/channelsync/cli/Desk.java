package io.channelsync.cli;

import io.channelsync.channel.Channel;
import io.channelsync.customer.Intake;
import io.channelsync.flow.Stop;
import io.channelsync.operate.Accept;
import io.channelsync.operate.Answer;
import io.channelsync.operate.Decide;
import io.channelsync.operate.Duplicates;
import io.channelsync.operate.Fix;
import io.channelsync.operate.IntakeRules;
import io.channelsync.operate.Operations;
import io.channelsync.operate.OrderRejection;
import io.channelsync.operate.Pauses;
import io.channelsync.operate.Prospects;
import io.channelsync.operate.RecoverHq;
import io.channelsync.operate.Retry;
import io.channelsync.operate.Sites;
import io.channelsync.operate.Status;
import io.channelsync.operate.StatusReport;
import io.channelsync.operate.Verify;
import io.channelsync.operate.VerifyReport;
import io.channelsync.operate.Why;
import io.channelsync.route.Daemon;
import io.channelsync.settings.Finding;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What the operator can ask and correct, on the databases that a daemon has open or could open. */
final class Desk {

    private final Daemon daemon;
    private final Sites configured;

    /** @param daemon assembled; it need not be running */
    Desk(Daemon daemon) {
        this.daemon = daemon;
        this.configured = new Sites(
                daemon.databases().hq(), id -> daemon.databases().channel(id), daemon.board().channels(), Clock.systemUTC());
    }

    int status(boolean json, PrintWriter out) {
        StatusReport kept = new Status(sites()).report();
        StatusReport report = daemon.loads().loaded() == 0
                ? kept : kept.withEdits(daemon.loads().findings().stream().map(Finding::toString).toList());
        List<String> stopped = daemon.board().stops().stream().map(Stop::toString).toList();
        out.println(json ? report.json(stopped) : report.text(stopped));
        return report.exitCode(stopped);
    }

    int why(String id, PrintWriter out) {
        return print(new Why(sites()).tell(id), out);
    }

    int verify(PrintWriter out) {
        VerifyReport report = new Verify(sites()).run();
        out.println(report.text());
        return report.exitCode();
    }

    int retry(List<String> ids, PrintWriter out) {
        return print(new Retry(sites(), rules(), "").retry(ids), out);
    }

    int fix(String id, Map<String, String> fields, PrintWriter out) {
        return print(new Fix(sites(), rules(), "", daemon.settings().text("channelsync.synchronize-orders.hold-code")).fix(id, new LinkedHashMap<>(fields)), out);
    }

    int operations(Map<String, String> filters, int limit, boolean values, boolean json, PrintWriter out) {
        return print(new Operations(sites()).list(filters, limit, values, json), out);
    }

    int approve(String id, PrintWriter out) {
        return print(new Prospects(sites(), "").approve(id), out);
    }

    int reject(String id, String reason, PrintWriter out) {
        Answer ofOrder = new OrderRejection(sites(), "").reject(id, reason);
        return print(ofOrder != null ? ofOrder : new Prospects(sites(), "").reject(id, reason), out);
    }

    int duplicates(String action, String id, String account, boolean json, PrintWriter out) {
        Duplicates duplicates = new Duplicates(sites(), "");
        return print(switch (action) {
            case "link" -> duplicates.link(id, account);
            case "keep-apart" -> duplicates.keepApart(id, account);
            case "undo" -> duplicates.undo(id);
            default -> duplicates.list(json);
        }, out);
    }

    int decide(String id, String winner, Map<String, String> exceptions, PrintWriter out) {
        return print(new Decide(sites(), "").decide(id, winner, exceptions), out);
    }

    int accept(String channel, PrintWriter out) {
        return print(new Accept(configured, "").accept(channel), out);
    }

    int operate(Function<Sites, Answer> work, PrintWriter out) {
        return print(work.apply(configured), out);
    }

    int recoverHq(Set<String> without, PrintWriter out) {
        return print(new RecoverHq(configured, "", daemon::prepareNumbers).recover(without), out);
    }

    private static int print(Answer answer, PrintWriter out) {
        if (!answer.text().isEmpty()) {
            out.println(answer.text());
        }
        return answer.exitCode();
    }

    /** With the channels paused that HQ says are. */
    private Sites sites() {
        return Pauses.heed(configured);
    }

    private IntakeRules rules() {
        Map<String, Function<Map<String, Object>, Map<String, Object>>> rules = new HashMap<>();
        daemon.beans().intakes().forEach((table, intake) -> rules.put(table, oneRow(intake)));
        return new IntakeRules(rules);
    }

    private Function<Map<String, Object>, Map<String, Object>> oneRow(Intake intake) {
        return row -> {
            Channel channel = daemon.board().channel((String) row.get("channel_id"))
                    .orElseThrow(() -> new IllegalArgumentException("no channel " + row.get("channel_id") + " is configured"));
            return intake.rules().transform(List.of(row), channel).get(0);
        };
    }
}
