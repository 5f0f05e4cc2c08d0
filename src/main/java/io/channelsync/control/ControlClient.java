package io.channelsync.control;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Hands a command to the daemon that runs on the same data. */
public final class ControlClient {

    /** What a caller exits with when the daemon went away in the middle: a database was away. */
    static final int CUT_OFF = 3;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ANSWER_WITHIN = (int) Duration.ofSeconds(2).toMillis();

    private final DaemonFile daemon;

    private ControlClient(DaemonFile daemon) {
        this.daemon = daemon;
    }

    /** The daemon on this data, if one is running; a file that a crashed one left is ignored. */
    public static Optional<ControlClient> find(Path dataFolder) {
        return DaemonFile.read(dataFolder).map(ControlClient::new).filter(ControlClient::answers);
    }

    public long pid() {
        return daemon.pid();
    }

    /**
     * Has the daemon do a command, prints what it says as it says it.
     *
     * @param words the command and its arguments
     * @return the exit code
     */
    public int send(List<String> words, PrintWriter out) {
        try {
            HttpURLConnection connection = open("/command");
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/json");
            try (var body = connection.getOutputStream()) {
                body.write(JSON.writeValueAsBytes(Request.of(words)));
            }
            try (var answer = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
                return print(answer, out);
            }
        } catch (IOException e) {
            return cutOff(out);
        }
    }

    private int print(BufferedReader answer, PrintWriter out) throws IOException {
        String json;
        while ((json = answer.readLine()) != null) {
            Line line = Line.parse(json);
            if (line.exit() != null) {
                return line.exit();
            }
            out.println(line.text());
            out.flush();
        }
        return cutOff(out);
    }

    private int cutOff(PrintWriter out) {
        out.println("the daemon (process " + daemon.pid() + ") went away before it had finished; give the command again");
        return CUT_OFF;
    }

    private boolean answers() {
        try {
            HttpURLConnection connection = open("/daemon");
            connection.setReadTimeout(ANSWER_WITHIN);
            return connection.getResponseCode() == HttpURLConnection.HTTP_NO_CONTENT;
        } catch (IOException e) {
            return false;
        }
    }

    /** Never through a proxy: the daemon is on this machine. */
    private HttpURLConnection open(String path) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://127.0.0.1:" + daemon.port() + path).toURL().openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout(ANSWER_WITHIN);
        connection.setRequestProperty("Authorization", "Bearer " + daemon.token());
        return connection;
    }
}
