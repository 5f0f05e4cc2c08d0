package io.channelsync.database;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** A socket that knows for how long somebody has been waiting at it. */
final class WatchedSocket extends Socket {

    private final Watchdog.Login login;
    private volatile boolean waiting;
    private volatile long requestedNanos = System.nanoTime();

    WatchedSocket(Watchdog.Login login) {
        this.login = login;
        login.watchdog().add(this);
    }

    Watchdog.Login login() {
        return login;
    }

    /** Nanoseconds since the last request, while its answer is awaited or it cannot even be sent; else zero. */
    long waits(long now) {
        return waiting ? now - requestedNanos : 0;
    }

    /** Makes whoever waits at it fail. */
    void cutOff() {
        try {
            close();
        } catch (IOException alreadyGone) {
            login.watchdog().remove(this);
        }
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new Answer(super.getInputStream());
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return new Request(super.getOutputStream());
    }

    @Override
    public void close() throws IOException {
        login.watchdog().remove(this);
        super.close();
    }

    private final class Answer extends FilterInputStream {

        Answer(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            waiting = true;
            try {
                return in.read();
            } finally {
                waiting = false;
            }
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            waiting = true;
            try {
                return in.read(bytes, offset, length);
            } finally {
                waiting = false;
            }
        }
    }

    private final class Request extends FilterOutputStream {

        Request(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            requestedNanos = System.nanoTime();
            waiting = true;
            try {
                out.write(bytes, offset, length);
            } finally {
                waiting = false;
            }
        }
    }
}
