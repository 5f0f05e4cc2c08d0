package io.channelsync.reload;

import io.channelsync.route.RouteTexts;
import io.channelsync.settings.Finding;
import io.channelsync.settings.Settings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps every load at HQ, with the hash of each file. While HQ is away it waits here. */
public final class LoadAudit {

    private static final Logger LOG = LoggerFactory.getLogger(LoadAudit.class);
    private static final String INSERT = """
            insert into configuration_load (loaded_at, daemon, part, outcome, fingerprint, manifest, findings)
            values (:loaded_at, :daemon, :part, :outcome, :fingerprint, :manifest, :findings)""";

    private final DataSource hq;
    private final Clock clock;
    private final String daemon;
    private final Queue<Map<String, Object>> waiting = new ArrayDeque<>();

    /** @param settings whose folder tells daemons of one host apart */
    public LoadAudit(DataSource hq, Settings settings, Clock clock) {
        this.hq = hq;
        this.clock = clock;
        this.daemon = host() + ":" + settings.configFolder().toAbsolutePath().normalize();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }

    /**
     * Keeps one load.
     *
     * @param manifest what counts now, a line a file: its hash and its path
     * @param findings why what was saved does not count; empty when it does
     */
    synchronized void keep(String part, String manifest, List<Finding> findings) {
        waiting.add(Map.of(
                "loaded_at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                "daemon", daemon,
                "part", part,
                "outcome", findings.isEmpty() ? "LOADED" : "REFUSED",
                "fingerprint", RouteTexts.sha256(manifest),
                "manifest", manifest,
                "findings", findings.stream().map(Finding::toString).collect(Collectors.joining("\n"))));
    }

    /** Writes what waits; what HQ does not take now waits for the next time. */
    public synchronized void write() {
        try {
            while (!waiting.isEmpty()) {
                JdbcClient.create(hq).sql(INSERT).params(waiting.peek()).update();
                waiting.remove();
            }
        } catch (DataAccessException away) {
            LOG.debug("{} loads wait for HQ", waiting.size());
        }
    }
}
