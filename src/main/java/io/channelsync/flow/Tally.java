package io.channelsync.flow;

import java.util.Collection;
import org.apache.camel.Exchange;
import org.apache.camel.support.ExchangeHelper;

/** The step {@code bean: tally}: counts the rows in the body under the route that moved them. */
public final class Tally {

    /** Counts the body: a page by its rows, anything else as one. */
    public void moved(Exchange exchange) {
        Object body = exchange.getMessage().getBody();
        long rows = body instanceof Collection<?> page ? page.size() : body == null ? 0 : 1;
        of(exchange).moved(ExchangeHelper.getRouteId(exchange), rows);
    }

    /** The run that the exchange belongs to. */
    public static Run of(Exchange exchange) {
        Run run = exchange.getProperty(Run.PROPERTY, Run.class);
        if (run == null) {
            run = new Run(exchange.getFromRouteId(), java.time.Instant.now());
            exchange.setProperty(Run.PROPERTY, run);
        }
        return run;
    }
}
