package io.channelsync.privacy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.AppenderBase;
import io.channelsync.log.CleanLog;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Everything that is logged by anybody at the finest level, stack traces in full, as long as it is open. */
final class CapturedLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Logger ours = context.getLogger("io.channelsync");
    private final Level rootLevel = root.getLevel();
    private final Level ourLevel = ours.getLevel();
    private final CleanLog filter = new CleanLog();
    private final List<TurboFilter> before = List.copyOf(context.getTurboFilterList());

    /** @param clean whether the daemon's filter is in place, as it always is in a daemon */
    CapturedLog(boolean clean) {
        setContext(context);
        start();
        root.addAppender(this);
        // A daemon that ran earlier in this process has left its own.
        context.resetTurboFilterList();
        if (clean) {
            filter.setContext(context);
            filter.start();
            context.addTurboFilter(filter);
        }
        root.setLevel(Level.ALL);
        ours.setLevel(Level.ALL);
        root.getAppender("console").addFilter(new Never());
    }

    @Override
    protected void append(ILoggingEvent event) {
        lines.add(event.getLoggerName() + " " + event.getFormattedMessage() + " "
                + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy())));
    }

    List<String> lines() {
        return lines;
    }

    @Override
    public void close() {
        root.getAppender("console").clearAllFilters();
        root.setLevel(rootLevel);
        ours.setLevel(ourLevel);
        context.resetTurboFilterList();
        before.forEach(context::addTurboFilter);
        root.detachAppender(this);
    }

    /** The console of the tests need not see all that. */
    private static final class Never extends ch.qos.logback.core.filter.Filter<ILoggingEvent> {

        Never() {
            start();
        }

        @Override
        public ch.qos.logback.core.spi.FilterReply decide(ILoggingEvent event) {
            return ch.qos.logback.core.spi.FilterReply.DENY;
        }
    }
}
