package io.channelsync.simulation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/** No log lines about outages: in a simulation they are no news. */
public final class QuietLog {

    private static final List<String> LOGGERS = List.of("io.channelsync", "org.springframework.jdbc");

    private QuietLog() {}

    /** Does something in silence. */
    public static <T> T during(Supplier<T> work) {
        Map<Logger, Level> before = new HashMap<>();
        for (String name : LOGGERS) {
            Logger logger = (Logger) LoggerFactory.getLogger(name);
            before.put(logger, logger.getLevel());
            logger.setLevel(Level.OFF);
        }
        try {
            return work.get();
        } finally {
            before.forEach(Logger::setLevel);
        }
    }
}
