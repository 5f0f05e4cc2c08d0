package io.channelsync.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Stands before a server on the loopback interface and misbehaves as networks and dying servers do. */
public final class TcpProxy implements AutoCloseable {

    /** What becomes of connections, those that are open included. */
    public enum Mode {
        /** Everything passes. */
        PASS,
        /** Nobody listens at the port. */
        REFUSE,
        /** The port answers no SYN: the queue of its listener is full, as behind a firewall that drops. */
        DROP_SYN,
        /** Connections are taken on, and never a byte comes. */
        MUTE,
        /** Logins pass; from the first statement on a table of ours on, the connection is mute: bytes vanish both ways. */
        MUTE_AT_QUERY,
        /** The server's bytes come one a second. */
        TRICKLE,
        /** Nothing is read any more: soon the other side cannot even send. */
        STALL,
        /** Connections are taken on and reset. */
        RESET
    }

    /** Occurs in the statements of the flows, not in what a driver says when it logs in. */
    private static final String QUERY = "async_";

    private static final int CHUNK = 16 * 1024;

    private final InetSocketAddress server;
    private final InetSocketAddress address;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final List<Socket> fillers = new ArrayList<>();
    private volatile Mode mode;
    private ServerSocket listener;

    private TcpProxy(int port) throws IOException {
        server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        listen(50);
        address = new InetSocketAddress(InetAddress.getLoopbackAddress(), listener.getLocalPort());
        mode = Mode.PASS;
        accept();
    }

    /** A proxy that lets everything pass. */
    public static TcpProxy before(int port) {
        try {
            return new TcpProxy(port);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public int port() {
        return address.getPort();
    }

    public Mode mode() {
        return mode;
    }

    /** Misbehaves so from now on. */
    public synchronized void become(Mode next) {
        try {
            boolean listening = mode != Mode.REFUSE && mode != Mode.DROP_SYN;
            mode = next;
            switch (next) {
                case REFUSE -> {
                    stopListening();
                    reset();
                }
                case DROP_SYN -> {
                    stopListening();
                    fill();
                }
                default -> {
                    if (!listening) {
                        stopListening();
                        listen(50);
                        accept();
                    }
                    if (next == Mode.RESET) {
                        reset();
                    }
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void listen(int backlog) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        if (address == null) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), backlog);
        } else {
            bindAgain(socket, backlog);
        }
        listener = socket;
    }

    /** The port is free only when the thread that waited at it has noticed. */
    private void bindAgain(ServerSocket socket, int backlog) throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                socket.bind(address, backlog);
                return;
            } catch (BindException stillTaken) {
                if (tries == 100) {
                    throw stillTaken;
                }
                pause(20);
            }
        }
    }

    private static void pause(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void stopListening() throws IOException {
        listener.close();
        for (Socket filler : fillers) {
            filler.close();
        }
        fillers.clear();
    }

    /** Fills the queue of a listener that nobody serves, until a connection is not taken on any more. */
    private void fill() throws IOException {
        listen(1);
        while (true) {
            Socket filler = new Socket();
            try {
                filler.connect(address, 200);
                fillers.add(filler);
            } catch (IOException full) {
                filler.close();
                return;
            }
        }
    }

    private void reset() throws IOException {
        for (Socket socket : sockets) {
            try {
                socket.setSoLinger(true, 0);
            } catch (SocketException closedMeanwhile) {
                sockets.remove(socket);
            }
            socket.close();
        }
        sockets.clear();
    }

    private void accept() {
        ServerSocket current = listener;
        start(() -> {
            while (!current.isClosed()) {
                try {
                    take(current.accept());
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    private void take(Socket client) throws IOException {
        sockets.add(client);
        if (mode == Mode.RESET) {
            reset();
            return;
        }
        Socket behind = new Socket(server.getAddress(), server.getPort());
        sockets.add(behind);
        Link link = new Link(client, behind);
        start(() -> link.pump(client, behind, true));
        start(() -> link.pump(behind, client, false));
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "tcp-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    /** One connection through the proxy. */
    private final class Link {

        private final Socket client;
        private final Socket behind;
        private volatile boolean mute;

        Link(Socket client, Socket behind) {
            this.client = client;
            this.behind = behind;
        }

        void pump(Socket from, Socket to, boolean request) {
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                byte[] chunk = new byte[CHUNK];
                for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                    if (request && mode == Mode.MUTE_AT_QUERY && text(chunk, length).contains(QUERY)) {
                        mute = true;
                    }
                    pass(out, chunk, length, request);
                    while (mode == Mode.STALL && !from.isClosed()) {
                        pause(20);
                    }
                }
                end();
            } catch (IOException closed) {
                end();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        private void pass(OutputStream out, byte[] chunk, int length, boolean request) throws IOException, InterruptedException {
            for (int sent = 0; sent < length; ) {
                if (mute || mode == Mode.MUTE || mode == Mode.DROP_SYN) {
                    return;
                }
                if (mode == Mode.REFUSE || mode == Mode.RESET) {
                    throw new IOException("reset");
                }
                boolean trickle = mode == Mode.TRICKLE && !request;
                int some = trickle ? 1 : length - sent;
                out.write(chunk, sent, some);
                out.flush();
                sent += some;
                if (trickle) {
                    TimeUnit.SECONDS.sleep(1);
                }
            }
        }

        private static String text(byte[] chunk, int length) {
            return new String(chunk, 0, length, StandardCharsets.ISO_8859_1);
        }

        private void end() {
            for (Socket socket : List.of(client, behind)) {
                sockets.remove(socket);
                try {
                    socket.close();
                } catch (IOException alreadyClosed) {
                    sockets.remove(socket);
                }
            }
        }
    }

    /** Ends every connection and listens no more. */
    @Override
    public synchronized void close() {
        try {
            mode = Mode.REFUSE;
            stopListening();
            reset();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
