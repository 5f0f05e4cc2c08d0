package io.channelsync.examples;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;

/** Another system: takes posts, answers them as it was told and with 200 from then on, and remembers them. */
final class WebService implements AutoCloseable {

    private record Post(String key, String body, String contentType, int status) {}

    private final List<Post> posts = Collections.synchronizedList(new ArrayList<>());
    private final Queue<Integer> answers = new ArrayDeque<>();
    private final int port;
    private HttpServer server;

    WebService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        port = server.getAddress().getPort();
        begin();
    }

    /** Comes back under the same address. */
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        begin();
    }

    private void begin() {
        server.createContext("/", this::take);
        server.start();
    }

    String address() {
        return "localhost:" + port + "/accounts";
    }

    /** How the next posts are answered. */
    void answer(Integer... statuses) {
        answers.addAll(List.of(statuses));
    }

    private void take(HttpExchange exchange) throws IOException {
        int status = answers.isEmpty() ? 200 : answers.remove();
        posts.add(new Post(exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                exchange.getRequestHeaders().getFirst("Content-Type"), status));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    List<String> received() {
        return posts.stream().map(Post::key).toList();
    }

    List<String> accepted() {
        return posts.stream().filter(post -> post.status() == 200).map(Post::key).toList();
    }

    List<String> refused() {
        return posts.stream().filter(post -> post.status() != 200).map(Post::key).toList();
    }

    List<String> bodies() {
        return posts.stream().map(Post::body).toList();
    }

    List<String> headers() {
        return posts.stream().map(Post::contentType).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
