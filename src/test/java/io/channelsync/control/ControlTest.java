package io.channelsync.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlTest {

    @TempDir
    private Path data;

    private final StringWriter printed = new StringWriter();
    private final PrintWriter out = new PrintWriter(printed, true);

    @Test
    void a_command_is_done_by_the_daemon_and_its_words_and_exit_code_come_back() {
        try (ControlServer server = ControlServer.start(data, (args, to) -> {
            to.println(args + " done, Zoë \"quoted\"");
            to.println();
            to.print("half a line");
            return 3;
        })) {
            ControlClient client = ControlClient.find(data).orElseThrow();
            assertThat(client.send(List.of("why", "an id", "--json"), out)).isEqualTo(3);
            assertThat(printed.toString().lines()).containsExactly("[why, an id, --json] done, Zoë \"quoted\"", "", "half a line");
            assertThat(client.pid()).isEqualTo(ProcessHandle.current().pid());
            assertThat(server.boundTo().isLoopbackAddress()).isTrue();
        }
    }

    @Test
    void a_line_arrives_before_the_command_has_finished() {
        CountDownLatch arrived = new CountDownLatch(1);
        PrintWriter watching = new PrintWriter(printed) {
            @Override
            public void flush() {
                arrived.countDown();
            }
        };
        try (ControlServer server = ControlServer.start(data, (args, to) -> {
            to.println("begun");
            return awaited(arrived) ? 0 : 1;
        })) {
            assertThat(server.port()).isPositive();
            assertThat(ControlClient.find(data).orElseThrow().send(List.of("once"), watching)).isZero();
        }
    }

    @Test
    void only_the_owner_can_read_how_to_reach_the_daemon_and_the_file_goes_with_it() throws IOException {
        Path file = data.resolve("daemon.json");
        try (ControlServer server = ControlServer.start(data, (args, to) -> 0)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
            assertThat(Files.readString(file)).contains("\"port\":" + server.port());
            try (var files = Files.list(data)) {
                assertThat(files).containsExactly(file);
            }
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void a_daemon_leaves_the_file_of_its_successor_alone() {
        ControlServer first = ControlServer.start(data, (args, to) -> 1);
        try (ControlServer second = ControlServer.start(data, (args, to) -> 2)) {
            first.close();
            assertThat(ControlClient.find(data).orElseThrow().send(List.of("status"), out)).isEqualTo(2);
            assertThat(second.port()).isNotEqualTo(first.port());
        }
    }

    @Test
    void nobody_is_found_where_no_daemon_answers() throws IOException {
        assertThat(ControlClient.find(data)).isEmpty();
        Path file = data.resolve("daemon.json");
        String left;
        try (ControlServer server = ControlServer.start(data, (args, to) -> 0)) {
            left = Files.readString(file);
            assertThat(server.port()).isPositive();
        }
        Files.writeString(file, left);
        assertThat(ControlClient.find(data)).isEmpty();
        Files.writeString(file, "{ half");
        assertThat(ControlClient.find(data)).isEmpty();
        Files.writeString(file, "{\"port\": 99999, \"token\": \"x\", \"pid\": 1}");
        assertThat(ControlClient.find(data)).isEmpty();
    }

    @Test
    void a_caller_without_the_token_is_refused_and_nothing_is_done() throws IOException {
        try (ControlServer server = ControlServer.start(data, (args, to) -> {
            throw new AssertionError("must not be reached");
        })) {
            assertThat(post(server, null, "{\"command\":\"status\"}")).isEqualTo(401);
            assertThat(post(server, "Bearer wrong", "{\"command\":\"status\"}")).isEqualTo(401);
            Files.writeString(data.resolve("daemon.json"), "{\"port\": " + server.port() + ", \"token\": \"wrong\", \"pid\": 1}");
            assertThat(ControlClient.find(data)).isEmpty();
        }
    }

    @Test
    void what_is_no_command_is_refused() throws IOException {
        try (ControlServer server = ControlServer.start(data, (args, to) -> 0)) {
            String token = "Bearer " + DaemonFile.read(data).orElseThrow().token();
            assertThat(post(server, token, "")).isEqualTo(400);
            assertThat(post(server, token, "{}")).isEqualTo(400);
            assertThat(post(server, token, "not json")).isEqualTo(400);
            assertThat(post(server, token, "x".repeat(70_000))).isEqualTo(400);
            assertThat(post(server, token, "{\"command\":\"status\"}")).isEqualTo(200);
        }
    }

    @Test
    void a_command_that_breaks_in_the_daemon_is_one_line_without_its_words() {
        try (ControlServer server = ControlServer.start(data, (args, to) -> {
            throw new IllegalStateException("row of ann@example.com");
        })) {
            assertThat(server.port()).isPositive();
            assertThat(ControlClient.find(data).orElseThrow().send(List.of("status"), out)).isEqualTo(70);
            assertThat(printed.toString().lines()).containsExactly("status failed in the daemon: IllegalStateException");
        }
    }

    @Test
    void a_daemon_that_goes_away_in_the_middle_is_one_line() {
        ControlServer[] server = new ControlServer[1];
        server[0] = ControlServer.start(data, (args, to) -> {
            to.println("begun");
            server[0].close();
            return 0;
        });
        assertThat(ControlClient.find(data).orElseThrow().send(List.of("once"), out)).isEqualTo(3);
        assertThat(printed.toString().lines()).last().isEqualTo("the daemon (process " + ProcessHandle.current().pid()
                + ") went away before it had finished; give the command again");
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static int post(ControlServer server, String authorization, String body) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://127.0.0.1:" + server.port() + "/command").toURL().openConnection();
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        if (authorization != null) {
            connection.setRequestProperty("Authorization", authorization);
        }
        try (var to = connection.getOutputStream()) {
            to.write(body.getBytes(StandardCharsets.UTF_8));
        }
        return connection.getResponseCode();
    }
}
