package io.channelsync.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.crash.Shops;
import io.channelsync.database.Database;
import io.channelsync.flow.Run;
import io.channelsync.operate.Accept;
import io.channelsync.operate.Answer;
import io.channelsync.operate.Prospects;
import io.channelsync.operate.RecoverHq;
import io.channelsync.operate.Sites;
import io.channelsync.operate.Status;
import io.channelsync.operate.StatusReport;
import io.channelsync.operate.Verify;
import io.channelsync.testing.Site;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an operator sees and does; on the databases that the configuration of the running daemon names. */
final class Operator {

    private static final int SECONDS_TO_ANSWER = 10;

    private final Site site;

    Operator(Site site) {
        this.site = site;
    }

    private Sites sites() {
        return new Sites(site.daemon().databases().hq(), id -> site.daemon().databases().channel(id),
                site.daemon().board().channels(), site.clock());
    }

    /** Lets the daemon find out which of its connections were cut, as it would by itself at its next tries. */
    void reconnect() {
        List<Database> databases = new ArrayList<>(List.of(site.daemon().databases().hq()));
        site.daemon().board().channels().forEach(channel -> databases.add(site.daemon().databases().channel(channel.id())));
        databases.forEach(Operator::closeBrokenConnections);
    }

    /** All that the pool holds are asked at the same time: one that is given back would be given out again. */
    private static void closeBrokenConnections(Database database) {
        List<Connection> held = new ArrayList<>();
        for (int open = database.openConnections(); open > 0; open--) {
            try {
                held.add(database.getConnection());
            } catch (SQLException away) {
                // or this one was cut; the next may be another
            }
        }
        held.forEach(Operator::closeIfBroken);
    }

    private static void closeIfBroken(Connection connection) {
        try (connection) {
            if (!connection.isValid(SECONDS_TO_ANSWER)) {
                connection.abort(Runnable::run);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("a connection does not close", failure);
        }
    }

    StatusReport status() {
        return new Status(sites()).report();
    }

    Answer approve(UUID request) {
        return new Prospects(sites(), "operator").approve(request.toString());
    }

    Answer accept(String channel) {
        Answer answer = new Accept(sites(), "operator").accept(channel);
        site.daemon().board().reached(channel);
        return answer;
    }

    Answer recoverHq(String... without) {
        Answer answer = new RecoverHq(sites(), "operator", site.daemon()::prepareNumbers).recover(Set.of(without));
        Shops.IDS.forEach(site.daemon().board()::reached);
        return answer;
    }

    /** The run names this channel alone, and so do status and verify, with the same reason and with the command to use. */
    void isTold(Run run, String channel, String reason, String command) {
        assertThat(run.failures()).extracting(Run.Failed::database).containsOnly(channel);
        assertThat(run.failures().get(0).kind()).isEqualTo("SET_UP");
        assertThat(run.failures().get(0).detail()).contains(reason, command);
        isNamed(channel, reason, command);
    }

    /** Status and verify name the channel with the reason and the command. */
    void isNamed(String channel, String reason, String command) {
        StatusReport report = status();
        assertThat(report.text()).contains(channel + " is stopped: ", reason, command, "stopped: " + channel);
        assertThat(report.json()).contains("\"state\" : \"stopped\"", reason);
        assertThat(report.exitCode()).isEqualTo(3);
        assertThat(new Verify(sites()).run().text()).contains("channel_installation", reason, command);
    }

    /** Neither status nor verify has anything to say about who is who. */
    void isContent() {
        assertThat(status().text()).doesNotContain("stopped");
        assertThat(new Verify(sites()).run().findings()).isEmpty();
    }

    /** The accounts by GUID, as a database has them. */
    static Map<String, String> accounts(JdbcClient database) {
        Map<String, String> accounts = new TreeMap<>();
        database.sql("select async_id, account_number from customer").query((row, index) ->
                accounts.put(row.getString(1), row.getString(2))).list();
        return accounts;
    }
}
