package io.channelsync.control;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Sends what is printed as {@link Line}s, each as soon as it is complete. */
final class LineWriter extends Writer {

    private final OutputStream to;
    private final StringBuilder begun = new StringBuilder();

    LineWriter(OutputStream to) {
        this.to = to;
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
        begun.append(characters, from, length);
        int end;
        while ((end = begun.indexOf("\n")) >= 0) {
            String text = begun.substring(0, end);
            begun.delete(0, end + 1);
            send(Line.text(text.endsWith("\r") ? text.substring(0, end - 1) : text));
        }
    }

    /** The last words: what was printed without a line end, then the exit code. */
    void finish(int exitCode) throws IOException {
        if (begun.length() > 0) {
            write("\n");
        }
        send(Line.exit(exitCode));
    }

    @Override
    public void flush() {
        // Lines go out when they end; a half line waits for its other half.
    }

    @Override
    public void close() throws IOException {
        to.close();
    }

    private void send(Line line) throws IOException {
        to.write((line.json() + "\n").getBytes(StandardCharsets.UTF_8));
        to.flush();
    }
}
