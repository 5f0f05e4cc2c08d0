package io.channelsync.route;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;

/** One breaker for each route that takes pages and each channel whose rows they are. Also the step {@code bean: breakers}. */
public final class Breakers {

    private static final String CURRENT = "breaker";
    private static final String EMPTY = "breaker.empty";

    private final Map<String, Breaker> breakers = new ConcurrentHashMap<>();

    /** The breaker of this page; {@link #settle} looks at it again. */
    Breaker of(Exchange exchange, String to, List<?> page) {
        String channelId = exchange.getMessage().getHeader(Headers.CHANNEL_ID, "", String.class);
        Breaker breaker = breakers.computeIfAbsent(to + " " + channelId, key -> new Breaker());
        exchange.setProperty(CURRENT, breaker);
        exchange.setProperty(EMPTY, page.isEmpty());
        return breaker;
    }

    /** Forgets what was seen of any table, as a daemon that starts. */
    void forget() {
        breakers.clear();
    }

    /**
     * Last step for a page whose rows may have been put off.
     *
     * @throws TooManyRefused when the flow has to stop here
     */
    public void settle(Exchange exchange) {
        Breaker breaker = exchange.getProperty(CURRENT, Breaker.class);
        if (breaker != null) {
            breaker.settle(
                    exchange.getMessage().getHeader(Headers.LAST_PAGE, true, Boolean.class),
                    exchange.getProperty(EMPTY, Boolean.class),
                    exchange.getMessage().getHeader(Headers.NOW, OffsetDateTime.class));
        }
    }
}
