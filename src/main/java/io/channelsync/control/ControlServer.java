package io.channelsync.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The daemon's ear on the loopback interface. Whoever may read the data folder may give commands; nobody else can.
 */
public final class ControlServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ControlServer.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int CALLERS = 4;
    private static final int LONGEST_REQUEST = 64 * 1024;

    private final HttpServer server;
    private final ExecutorService callers;
    private final CommandHandler handler;
    private final Path dataFolder;
    private final DaemonFile file;

    private ControlServer(HttpServer server, CommandHandler handler, Path dataFolder) {
        this.server = server;
        this.handler = handler;
        this.dataFolder = dataFolder;
        this.file = new DaemonFile(server.getAddress().getPort(), newToken(), ProcessHandle.current().pid());
        this.callers = Executors.newFixedThreadPool(CALLERS, task -> {
            Thread thread = new Thread(task, "control");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Listens on a free port of 127.0.0.1 and leaves in the data folder how to reach it.
     *
     * @throws UncheckedIOException when the port or the file cannot be had
     */
    public static ControlServer start(Path dataFolder, CommandHandler handler) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0), 0);
            ControlServer control = new ControlServer(http, handler, dataFolder);
            http.createContext("/", control::answer);
            http.setExecutor(control.callers);
            http.start();
            control.file.write(dataFolder);
            return control;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on the loopback interface", e);
        }
    }

    /** Stops listening and takes the file away. Commands in hand are cut off. */
    @Override
    public void close() {
        file.delete(dataFolder);
        server.stop(0);
        callers.shutdownNow();
    }

    int port() {
        return file.port();
    }

    InetAddress boundTo() {
        return server.getAddress().getAddress();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String asked = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            if (!knows(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.sendResponseHeaders(401, -1);
            } else if (asked.equals("GET /daemon")) {
                exchange.sendResponseHeaders(204, -1);
            } else if (asked.equals("POST /command")) {
                command(exchange);
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    /** Compares in constant time, so that the token cannot be guessed letter by letter. */
    private boolean knows(String authorization) {
        byte[] expected = ("Bearer " + file.token()).getBytes(StandardCharsets.UTF_8);
        return authorization != null && MessageDigest.isEqual(expected, authorization.getBytes(StandardCharsets.UTF_8));
    }

    private void command(HttpExchange exchange) throws IOException {
        Request request = read(exchange);
        if (request == null) {
            exchange.sendResponseHeaders(400, -1);
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "application/x-ndjson; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        LineWriter lines = new LineWriter(exchange.getResponseBody());
        try (PrintWriter out = new PrintWriter(lines, false)) {
            lines.finish(handle(request, out));
        }
    }

    private int handle(Request request, PrintWriter out) {
        try {
            return handler.handle(request.words(), out);
        } catch (RuntimeException e) {
            LOG.warn("The command {} failed: {}", request.command(), e.getClass().getSimpleName(), e);
            out.println(request.command() + " failed in the daemon: " + e.getClass().getSimpleName());
            return 70;
        }
    }

    private static Request read(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST_REQUEST + 1);
        if (body.length > LONGEST_REQUEST) {
            return null;
        }
        try {
            Request request = JSON.readValue(body, Request.class);
            return request == null || request.command() == null ? null : request;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static String newToken() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
