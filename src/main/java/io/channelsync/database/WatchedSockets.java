package io.channelsync.database;

import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** Makes the sockets of the PostgreSQL driver, which knows this class by its name. */
public final class WatchedSockets extends SocketFactory {

    private final Watchdog.Login login = Watchdog.current();

    @Override
    public Socket createSocket() {
        return login == null ? new Socket() : new WatchedSocket(login);
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw connectedLater();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw connectedLater();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw connectedLater();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw connectedLater();
    }

    private static UnsupportedOperationException connectedLater() {
        return new UnsupportedOperationException("the driver connects its sockets itself, within its time-out");
    }
}
