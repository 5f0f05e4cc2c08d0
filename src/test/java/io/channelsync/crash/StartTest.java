package io.channelsync.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.channelsync.database.DatabaseAddress;
import io.channelsync.database.Databases;
import io.channelsync.operate.Sites;
import io.channelsync.operate.Status;
import io.channelsync.operate.StatusReport;
import io.channelsync.testing.PostgresServer;
import io.channelsync.testing.Site;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Databases that are away never delay a start, and are named: exactly they. */
class StartTest {

    private static final String REFUSED = "jdbc:postgresql://localhost:1/";
    private static final Duration LONGEST = Duration.ofMinutes(3);

    @ParameterizedTest
    @ValueSource(strings = {"hq", "south", "north,south,web", "hq,north,south,web"})
    void what_is_away_at_the_start_is_named_exactly(String list) throws Exception {
        Set<String> away = Set.of(list.split(","));
        try (Site site = site(away, REFUSED)) {
            Map<String, String> settings = settings(site, away, REFUSED);
            try (DaemonProcess daemon = DaemonProcess.run(site, settings)) {
                await().atMost(LONGEST).until(() -> asked(daemon).isPresent());
                assertThat(asked(daemon).orElseThrow())
                        .endsWith("asked 4 databases; away: " + String.join(", ", away.stream().sorted().toList()));
                assertThat(named(daemon.log())).isEqualTo(away);
                StatusReport status = status(site);
                assertThat(status.away().keySet().stream().map(String::toLowerCase)).containsExactlyInAnyOrderElementsOf(away);
                assertThat(status.channels()).allMatch(channel -> channel.state().equals(away.contains(channel.id()) ? "away" : "ok"));
            }
        }
    }

    /** Were any of them waited for, it would take five minutes. */
    @Test
    void a_start_waits_for_no_database() throws Exception {
        Set<String> all = Set.of("hq", "north", "south", "web");
        try (MuteServer mute = MuteServer.open();
                Site site = site(all, mute.url())) {
            Map<String, String> settings = new HashMap<>(settings(site, all, mute.url()));
            settings.put("channelsync.connect-timeout", "5m");
            DaemonImage.command(); // made once, not a part of the start
            long begun = System.nanoTime();
            try (DaemonProcess daemon = DaemonProcess.run(site, settings)) {
                await().atMost(LONGEST).pollInterval(Duration.ofMillis(10)).until(daemon::isReady);
                System.out.printf("ready %d ms after the start, no database answered%n", Duration.ofNanos(System.nanoTime() - begun).toMillis());
                assertThat(asked(daemon)).isEmpty();
            }
        }
    }

    private static Site site(Set<String> away, String nobody) {
        return Site.of(PostgresServer.shared()::forSite, Shops.IDS, (id, database) ->
                Shops.at(id, away.contains(id) ? new DatabaseAddress(nobody + id, "", "") : database.address()));
    }

    private static Map<String, String> settings(Site site, Set<String> away, String nobody) {
        if (!away.contains("hq")) {
            return Map.of();
        }
        site.set("channelsync.hq.url", nobody + "hq");
        return Map.of("channelsync.hq.url", nobody + "hq");
    }

    private static Optional<String> asked(DaemonProcess daemon) throws Exception {
        return daemon.log().stream().filter(line -> line.contains("databases; ")).findFirst();
    }

    /** The databases that the log calls away. */
    private static Set<String> named(List<String> log) {
        return log.stream()
                .filter(line -> line.contains(" is away: "))
                .map(line -> line.replaceFirst(".*Board: (\\S+) is away: .*", "$1"))
                .collect(Collectors.toSet());
    }

    /** What the command {@code status} says. */
    private static StatusReport status(Site site) {
        try (Databases databases = new Databases(site.settings())) {
            Sites sites = new Sites(databases.hq(), databases::channel, site.settings().channels(), site.clock());
            return new Status(sites).report();
        }
    }
}
