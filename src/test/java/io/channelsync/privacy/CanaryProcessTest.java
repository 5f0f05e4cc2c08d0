package io.channelsync.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.tools.attach.VirtualMachine;
import io.channelsync.channel.Channel;
import io.channelsync.cli.ChannelSync;
import io.channelsync.cli.CommandHere;
import io.channelsync.database.DatabaseAddress;
import io.channelsync.demo.ChannelsYaml;
import io.channelsync.flow.Flow;
import io.channelsync.testing.PostgresServer;
import io.channelsync.testing.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A daemon in a process of its own, made as talkative as an operator can: finest levels for everybody in a log
 * configuration of his own and in java.util.logging, stack traces, Camel's tracing by environment variables.
 */
class CanaryProcessTest {

    private static final int PERSONS = 48;

    private static final String TALKATIVE = """
            <configuration>
              <appender name="console" class="ch.qos.logback.core.ConsoleAppender">
                <encoder><pattern>%level %logger %msg %mdc%n%ex{full}</pattern></encoder>
              </appender>
              <logger name="io.channelsync" level="TRACE"/>
              <root level="TRACE"><appender-ref ref="console"/></root>
            </configuration>
            """;

    private static final String TALKATIVE_JAVA = """
            handlers=java.util.logging.ConsoleHandler
            .level=ALL
            java.util.logging.ConsoleHandler.level=ALL
            """;

    @TempDir
    private Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_talkative_process_tells_nothing_of_marked_persons_and_listens_on_loopback_only() throws Exception {
        try (Site site = Site.of(PostgresServer.shared()::forSite, List.of("north", "south"), RunningSite::channel)) {
            withAnEmbeddedChannel(site);
            Canaries.refuse(new JdbcTemplate(site.hqDatabase()), new JdbcTemplate(site.channelDatabase("south")));
            Canaries.write(site.channelDatabase("north"), 0, PERSONS, false);
            Path log = folder.resolve("daemon.log");
            Process daemon = start(site, log);
            try {
                List<String> told = watch(site, daemon, log);
                daemon.destroy();
                assertThat(daemon.waitFor(30, TimeUnit.SECONDS)).isTrue();
                told.addAll(Files.readAllLines(log));
                assertThat(Canaries.in(told.stream())).isEmpty();
                assertThat(Files.readAllLines(log)).as("the log").anyMatch(line -> line.contains("upload-channels"))
                        .anyMatch(line -> line.contains("SQLState"));
            } finally {
                daemon.destroyForcibly();
            }
        }
    }

    /** One embedded database among the channels makes the daemon open its ear for commands. */
    private void withAnEmbeddedChannel(Site site) throws IOException {
        Channel booth = RunningSite.channel("booth", new DatabaseAddress("jdbc:hsqldb:file:" + folder.resolve("booth"), "", ""));
        Files.writeString(site.configFolder().resolve("channels.yaml"), ChannelsYaml.of(List.of(
                RunningSite.channel("north", site.channelDatabase("north")),
                RunningSite.channel("south", site.channelDatabase("south")), booth)));
    }

    private Process start(Site site, Path log) throws IOException {
        Path ours = Files.writeString(folder.resolve("talkative.xml"), TALKATIVE);
        Path javas = Files.writeString(folder.resolve("talkative.properties"), TALKATIVE_JAVA);
        List<String> words = new ArrayList<>(List.of("run", "--config", site.configFolder().toString(), "--routes", "routes",
                "--set", "channelsync.hq.url=" + site.hqDatabase().address().url(),
                "--set", "channelsync.hq.username=" + site.hqDatabase().address().username(),
                "--set", "channelsync.data=" + site.configFolder().toAbsolutePath()));
        Flow.ids().forEach(flow -> words.addAll(List.of("--set", "channelsync." + flow + ".period=200ms")));
        ProcessBuilder builder = Launcher.java(
                List.of("-Dlogback.configurationFile=" + ours, "-Djava.util.logging.config.file=" + javas),
                ChannelSync.class.getName(), words.toArray(String[]::new));
        builder.environment().putAll(Map.of("CHANNELSYNC_TRACE", "true", "CAMEL_MAIN_TRACING", "true",
                "CAMEL_TRACE_ENABLED", "true"));
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    private static List<String> watch(Site site, Process daemon, Path log) throws Exception {
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            assertThat(daemon.isAlive()).as("%s", Files.readAllLines(log)).isTrue();
            return count(site, "customer") >= PERSONS / 12 && count(site, "quarantine") >= PERSONS / 12
                    && Files.exists(site.configFolder().resolve("daemon.json"));
        });
        assertThat(ListeningPorts.of(daemon.pid())).singleElement().asString()
                .matches("0100007F:.*|0000000000000000FFFF00000100007F:.*");
        site.hqDatabase().execute("create function fail() returns trigger language plpgsql as $$ begin raise exception"
                + " 'values (%)', new.email using errcode = '42501', detail = new.last_name; end $$");
        site.hqDatabase().execute("create trigger fail before insert on async_customer for each row execute function fail()");
        Canaries.write(site.channelDatabase("north"), PERSONS, PERSONS + 12, false);
        await().atMost(Duration.ofMinutes(1)).until(() -> Files.readString(log).contains("42501"));
        List<String> told = new ArrayList<>();
        for (String[] command : List.of(new String[] {"status"}, new String[] {"status", "--json"},
                new String[] {"why", Canaries.customer(7).toString()})) {
            told.addAll(CommandHere.run(site, command));
        }
        assertThat(told).anyMatch(line -> line.contains("booth"));
        told.addAll(managementView(daemon.pid()));
        return told;
    }

    private static long count(Site site, String from) {
        return site.hq().sql("select count(*) from " + from).query(Long.class).single();
    }

    /** By local attach, as jconsole does: this works with the launcher's filter. */
    private static List<String> managementView(long pid) throws Exception {
        VirtualMachine machine = VirtualMachine.attach(String.valueOf(pid));
        try {
            JMXServiceURL url = new JMXServiceURL(machine.startLocalManagementAgent());
            try (JMXConnector connector = JMXConnectorFactory.connect(url)) {
                List<String> view = ManagementView.of(connector.getMBeanServerConnection());
                assertThat(view).hasSizeGreaterThan(500).anyMatch(line -> line.startsWith("io.channelsync:type=channel,name=north State = "))
                        .anyMatch(line -> line.startsWith("java.lang:type=Memory HeapMemoryUsage = "));
                return view;
            }
        } finally {
            machine.detach();
        }
    }
}
