package io.channelsync.sweep;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;

/** Thousands of broken connections are what this is about; until it is closed the log does not tell of each. */
final class Quiet implements AutoCloseable {

    private static final List<String> TALKATIVE = List.of("io.channelsync", "org.springframework", "org.apache.camel");

    private final Map<String, Level> before = new HashMap<>();

    Quiet() {
        for (String name : TALKATIVE) {
            Logger logger = (Logger) LoggerFactory.getLogger(name);
            before.put(name, logger.getLevel());
            logger.setLevel(Level.OFF);
        }
    }

    @Override
    public void close() {
        before.forEach((name, level) -> ((Logger) LoggerFactory.getLogger(name)).setLevel(level));
    }
}
