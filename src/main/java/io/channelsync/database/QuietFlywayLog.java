package io.channelsync.database;

import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what Flyway says at debug level: it greets, recommends upgrades and counts migrations at every start, and what
 * really fails reaches the caller as an exception anyway. Public because Flyway creates it by name.
 */
public final class QuietFlywayLog implements LogCreator {

    @Override
    public Log createLogger(Class<?> origin) {
        return new Whisper(LoggerFactory.getLogger(origin));
    }

    private record Whisper(Logger logger) implements Log {

        @Override
        public boolean isDebugEnabled() {
            return logger.isTraceEnabled();
        }

        @Override
        public void debug(String message) {
            logger.trace(message);
        }

        @Override
        public void info(String message) {
            logger.debug(message);
        }

        @Override
        public void warn(String message) {
            logger.debug(message);
        }

        @Override
        public void error(String message) {
            logger.debug("a migration failed; the caller says why");
        }

        @Override
        public void error(String message, Exception failure) {
            logger.debug("a migration failed; the caller says why");
        }

        @Override
        public void notice(String message) {
            logger.debug(message);
        }
    }
}
