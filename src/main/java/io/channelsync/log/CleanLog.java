package io.channelsync.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import io.channelsync.database.ErrorKind;
import java.util.logging.LogManager;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.helpers.MessageFormatter;

/**
 * Keeps personal data out of the log, whatever levels are configured. Our own events pass, their exceptions without
 * words. Libraries (Camel, Spring, the pool, the drivers) say at fine levels which values they bind and read, and
 * repeat in warnings what a driver said: below WARN they are never heard, from WARN on without arguments and without
 * the words of exceptions.
 */
public final class CleanLog extends TurboFilter {

    private static final String OURS = "io.channelsync";

    /** The name of an exception's class; what libraries write behind it are its words. */
    private static final Pattern EXCEPTION = Pattern.compile("[\\w.$]*(?:Exception|Error)\\b");

    private static final int LONGEST = 200;

    /**
     * Puts the filter before every logger, also when an operator brought a configuration of his own, and silences
     * java.util.logging, through which drivers log past all this.
     */
    public static void install() {
        LogManager.getLogManager().reset();
        System.setProperty("hsqldb.reconfig_logging", "false");
        ILoggerFactory loggers = LoggerFactory.getILoggerFactory();
        if (loggers instanceof LoggerContext context && context.getTurboFilterList().stream().noneMatch(CleanLog.class::isInstance)) {
            CleanLog filter = new CleanLog();
            filter.setContext(context);
            filter.start();
            context.addTurboFilter(filter);
        }
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> LoggerFactory.getLogger(CleanLog.class)
                .error("thread {} ended: {}", thread.getName(), ErrorKind.describe(failure), failure));
    }

    @Override
    public FilterReply decide(Marker marker, Logger logger, Level level, String format, Object[] arguments, Throwable failure) {
        boolean ours = logger.getName().startsWith(OURS);
        if (!ours && !level.isGreaterOrEqual(Level.WARN)) {
            return FilterReply.DENY;
        }
        if (format == null || !level.isGreaterOrEqual(logger.getEffectiveLevel())) {
            return FilterReply.NEUTRAL;
        }
        Throwable told = failure != null ? failure : MessageFormatter.getThrowableCandidate(arguments);
        if (ours) {
            return told == null || told instanceof WithoutWords ? FilterReply.NEUTRAL : again(logger, level, format, arguments, told);
        }
        say((Logger) LoggerFactory.getLogger(OURS + ".library"), level, logger.getName() + ": " + clean(format)
                + (told == null ? "" : ", " + ErrorKind.describe(told)), told);
        return FilterReply.DENY;
    }

    private static FilterReply again(Logger logger, Level level, String format, Object[] arguments, Throwable told) {
        say(logger, level, MessageFormatter.arrayFormat(format, arguments).getMessage(), told);
        return FilterReply.DENY;
    }

    private static void say(Logger logger, Level level, String text, Throwable told) {
        logger.log(null, CleanLog.class.getName(), Level.toLocationAwareLoggerInteger(level), text, null, WithoutWords.of(told));
    }

    /** The first line up to the first exception it names; places for arguments stay empty. */
    static String clean(String format) {
        String line = format.lines().findFirst().orElse("");
        Matcher exception = EXCEPTION.matcher(line);
        String kept = exception.find() ? line.substring(0, exception.end()) : line;
        return kept.length() > LONGEST ? kept.substring(0, LONGEST) + " ..." : kept;
    }
}
