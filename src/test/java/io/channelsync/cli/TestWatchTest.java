package io.channelsync.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.channelsync.settings.ConfigurationException;
import io.channelsync.settings.Finding;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestWatchTest {

    @TempDir
    private Path folder;

    private final List<String> ran = new CopyOnWriteArrayList<>();
    private final StringWriter printed = new StringWriter();
    private Thread watching;

    @BeforeEach
    void files() throws IOException {
        for (String name : List.of("upload-channels", "purge", "shared")) {
            Files.createDirectories(folder.resolve("routes/" + name));
            save("routes/" + name + "/a.sql", "select 1");
        }
        Files.createDirectories(folder.resolve("config"));
        save("config/application.properties", "a=b");
    }

    @AfterEach
    void end() throws InterruptedException {
        watching.interrupt();
        watching.join();
    }

    private void save(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private void watch(String flow) {
        watching = new Thread(() -> new TestWatch(List.of(folder.resolve("routes")), folder.resolve("config/application.properties"),
                new PrintWriter(printed, true)).run(flow, this::specs));
        watching.start();
        ranUpTo(String.valueOf(flow));
    }

    private int specs(String flow) {
        ran.add(String.valueOf(flow));
        if (ran.size() == 2) {
            throw new ConfigurationException(new Finding("a.spec.yaml", 3, "this case expects nothing", "write `expect:`"));
        }
        return 0;
    }

    private void ranUpTo(String... flows) {
        await().untilAsserted(() -> assertThat(ran).containsExactly(flows));
        await().untilAsserted(() -> assertThat(printed.toString().lines().filter(line -> line.contains("waits for the next change")))
                .hasSize(flows.length));
    }

    @Test
    void the_flow_that_is_saved_runs_again_and_all_run_when_they_share_it() throws IOException {
        watch(null);

        save("routes/purge/a.sql", "select 22");
        ranUpTo("null", "purge");
        assertThat(printed.toString()).contains("a.spec.yaml:3: this case expects nothing. Hint: write `expect:`.");
        save("routes/purge/.a.sql.swp", "select 333");
        save("routes/shared/a.sql", "select 4444");
        ranUpTo("null", "purge", "null");
        Files.delete(folder.resolve("routes/upload-channels/a.sql"));
        ranUpTo("null", "purge", "null", "upload-channels");
        save("config/application.properties", "a=bcd");
        ranUpTo("null", "purge", "null", "upload-channels", "null");
    }

    @Test
    void who_asks_for_one_flow_gets_that_one_whatever_is_saved() throws IOException {
        watch("upload-channels");
        save("routes/shared/a.sql", "select 22");
        ranUpTo("upload-channels", "upload-channels");
    }
}
