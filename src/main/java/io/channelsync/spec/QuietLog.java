package io.channelsync.spec;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the log silent while specs run: outages that a spec arranges are no news. */
final class QuietLog {

    private QuietLog() {}

    static void during(Runnable work) {
        if (!(LoggerFactory.getLogger("io.channelsync") instanceof Logger ours)) {
            work.run();
            return;
        }
        Level before = ours.getLevel();
        ours.setLevel(Level.OFF);
        try {
            work.run();
        } finally {
            ours.setLevel(before);
        }
    }
}
