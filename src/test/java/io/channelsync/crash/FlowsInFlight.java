package io.channelsync.crash;

import io.channelsync.flow.Flow;
import io.channelsync.testing.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which flows have a transaction open, as the server sees it: it knows the last statement of each, the flows' folders know whose it is. */
final class FlowsInFlight {

    private final JdbcClient server;
    private final Map<String, Set<Flow>> flowsOfStatement = new HashMap<>();

    /** @param server any database of the server */
    FlowsInFlight(JdbcClient server) {
        this.server = server;
        for (Flow flow : Flow.values()) {
            try (Stream<Path> files = Files.walk(Site.ROUTES.resolve(flow.id()))) {
                files.filter(file -> file.toString().endsWith(".sql")).forEach(file -> learn(flow, file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void learn(Flow flow, Path file) {
        try {
            String beginning = beginning(Files.readString(file));
            flowsOfStatement.computeIfAbsent(beginning, key -> new TreeSet<>()).add(flow);
            if (beginning.startsWith("insert into ")) {
                String copy = beginning.replaceFirst("insert into ", "copy ").replaceFirst(" values \\($", " from stdin");
                flowsOfStatement.computeIfAbsent(copy, key -> new TreeSet<>()).add(flow);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A statement up to its first parameter, whatever its line breaks. */
    private static String beginning(String statement) {
        return statement.replaceAll("--[^\n]*", "")
                .replaceAll(":#\\S+|\\$\\d+", "?")
                .replaceAll("\\s+in \\(\\?.*|\\s*= any.*", "")
                .replaceAll("\\s+", " ")
                .replaceFirst("\\?.*", "")
                .trim()
                .replaceFirst(";$", "")
                .toLowerCase(Locale.ROOT);
    }

    /** The flows of the transactions that are open now; statements that several flows have tell nothing. */
    Set<Flow> now() {
        Set<Flow> flows = new TreeSet<>();
        for (String statement : statements()) {
            Set<Flow> of = flowsOfStatement.getOrDefault(beginning(statement), Set.of());
            if (of.size() == 1) {
                flows.addAll(of);
            }
        }
        return flows;
    }

    /** The last statement of each transaction that is open now. */
    List<String> statements() {
        return server.sql("select query from pg_stat_activity where application_name = 'channelsync' and xact_start is not null")
                .query(String.class)
                .list();
    }
}
