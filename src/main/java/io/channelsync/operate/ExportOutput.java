package io.channelsync.operate;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/** Where an export goes. */
interface ExportOutput {

    /** A writer for one part. */
    Writer open(String part) throws IOException;

    /** Everything was written. Afterwards it is where it should be, complete; returns the place for people, empty for none. */
    String complete() throws IOException;

    /** Gives up what was begun. Does nothing once it is complete. */
    void abandon();

    /** Standard output, or whoever listens at it. */
    static ExportOutput to(PrintWriter out) {
        return new ExportOutput() {
            @Override
            public Writer open(String part) {
                return out;
            }

            @Override
            public String complete() throws IOException {
                if (out.checkError()) {
                    throw new IOException("nobody reads on");
                }
                return "";
            }

            @Override
            public void abandon() {
                out.flush();
            }
        };
    }
}
