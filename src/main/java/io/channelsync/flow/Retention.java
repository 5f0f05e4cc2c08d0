package io.channelsync.flow;

import io.channelsync.route.Headers;
import io.channelsync.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.support.ExchangeHelper;

/**
 * The step {@code bean: retention}: what is old enough to go, looked at once an hour. Nothing goes whose setting is 0, and the
 * statements themselves let go only of what is finished on both sides.
 */
public final class Retention {

    private static final Duration BETWEEN = Duration.ofHours(1);
    private static final String MORE = "retention.more.";

    private final Settings settings;
    private final Clock clock;
    private final Map<String, Instant> looked = new ConcurrentHashMap<>();

    public Retention(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Forgets when it was looked, as a daemon that starts. */
    public void forget() {
        looked.clear();
    }

    /** True when finished rows at the channel may be due; puts up to when into {@code staging_cutoff}. */
    public boolean stagingDue(Exchange exchange) {
        return due(exchange, "staging", "staging/" + exchange.getMessage().getHeader(Headers.CHANNEL_ID, String.class));
    }

    /** True when finished rows of the inbox may be due; puts up to when into {@code inbox_cutoff}. */
    public boolean inboxDue(Exchange exchange) {
        return due(exchange, "inbox", "inbox");
    }

    /** True when sessions may be due; puts up to when into {@code session_cutoff}. */
    public boolean sessionsDue(Exchange exchange) {
        return due(exchange, "session", "session");
    }

    private boolean due(Exchange exchange, String what, String key) {
        int days = settings.number("channelsync.retention." + what + "-days");
        Instant now = clock.instant();
        Instant before = looked.get(key);
        if (days == 0 || before != null && now.isBefore(before.plus(BETWEEN))) {
            return false;
        }
        looked.put(key, now);
        exchange.getMessage().setHeader(what + "_cutoff", now.minus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC));
        return true;
    }

    /** True before the first batch, and as long as one of its statements found as many rows as a batch may have. */
    public boolean more(Exchange exchange) {
        String key = MORE + ExchangeHelper.getRouteId(exchange);
        Boolean more = exchange.getProperty(key, Boolean.class);
        if (more != null && !more) {
            exchange.removeProperty(key);
            return false;
        }
        exchange.setProperty(key, false);
        return true;
    }

    /** Counts the rows that the statement before this step changed. */
    public void counted(Exchange exchange) {
        int rows = exchange.getMessage().getHeader("CamelSqlUpdateCount", 0, Integer.class);
        Tally.of(exchange).moved(ExchangeHelper.getRouteId(exchange), rows);
        if (rows >= exchange.getMessage().getHeader(Headers.PAGE_SIZE, Integer.class)) {
            exchange.setProperty(MORE + ExchangeHelper.getRouteId(exchange), true);
        }
    }
}
