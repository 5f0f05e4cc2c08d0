package io.channelsync.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.database.Database;
import io.channelsync.database.DatabaseAddress;
import io.channelsync.database.Migrations;
import io.channelsync.database.Timeouts;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class DemoConfigTest {

    @TempDir
    private Path home;

    private Path folder;

    @BeforeEach
    void shipped_settings() throws IOException {
        folder = home.resolve("data/demo");
        Files.writeString(home.resolve("application.properties"), """
                # Where headquarters is.
                channelsync.hq.url=jdbc:hsqldb:file:data/hq
                channelsync.hq.username = somebody
                channelsync.channels=elsewhere.yaml
                channelsync.max-attempts=5
                """);
    }

    @Test
    void settings_are_those_that_are_shipped_but_for_the_databases() throws IOException {
        String written = Files.readString(DemoConfig.write(folder, home).resolve("application.properties"));
        Properties settings = new Properties();
        settings.load(new StringReader(written));

        assertThat(written).startsWith("# Where headquarters is.");
        assertThat(settings)
                .containsEntry("channelsync.hq.username", "sa")
                .containsEntry("channelsync.hq.password", "")
                .containsEntry("channelsync.channels", "channels.yaml")
                .containsEntry("channelsync.max-attempts", "5")
                .containsEntry("channelsync.data", folder.toString())
                .hasSize(6);
        assertThat(settings.getProperty("channelsync.hq.url"))
                .isEqualTo("jdbc:hsqldb:file:" + folder + "/databases/hq");
    }

    @Test
    void channels_are_the_three_stores() throws IOException {
        Map<?, ?> file = channels();

        assertThat((List<?>) file.get("channels")).hasSize(3);
        assertThat((Map<?, ?>) ((List<?>) file.get("channels")).get(1))
                .hasToString("{id=munich, name=Munich, url=jdbc:hsqldb:file:" + folder
                        + "/databases/munich, username=sa,"
                        + " password=, group=eu, country=DE, time-zone=Europe/Berlin, day-ends-at=04:00,"
                        + " address-books=[eu], default-customer={customer-group=RETAIL, currency=EUR,"
                        + " language=de-DE, address-book=eu}, paused=false, customer-data=true}");
    }

    @Test
    void a_store_written_there_can_be_opened_and_closed_again() throws IOException {
        String url = (String) ((Map<?, ?>) ((List<?>) channels().get("channels")).get(0)).get("url");
        DatabaseAddress address = new DatabaseAddress(url, "sa", "");
        Duration enough = Duration.ofSeconds(10);

        try (Database store = new Database("seattle", address, 1, new Timeouts(enough, enough, enough, enough, enough))) {
            Migrations.migrateChannel(store);
        }

        assertThat(address.embedded()).isTrue();
        assertThat(folder.resolve("databases")).isDirectoryContaining("glob:**seattle.script");
        assertThat(folder.resolve("databases")).isDirectoryNotContaining("glob:**.lck");
    }

    private Map<?, ?> channels() throws IOException {
        Path file = DemoConfig.write(folder, home).resolve("channels.yaml");
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
    }
}
