package io.channelsync.crash;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Accepts every connection and never says a word. */
final class MuteServer implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Queue<Socket> callers = new ConcurrentLinkedQueue<>();

    private MuteServer() throws IOException {
        Thread listener = new Thread(this::listen, "mute-server");
        listener.setDaemon(true);
        listener.start();
    }

    static MuteServer open() throws IOException {
        return new MuteServer();
    }

    private void listen() {
        try {
            while (true) {
                callers.add(server.accept());
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    /** How to reach it, as a server; the name of a database is to follow. */
    String url() {
        return "jdbc:postgresql://localhost:" + server.getLocalPort() + "/";
    }

    int callers() {
        return callers.size();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket caller : callers) {
            caller.close();
        }
    }
}
