package io.channelsync.route;

import io.channelsync.database.ErrorKind;
import java.util.List;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultProducer;
import org.apache.camel.support.ExchangeHelper;
import org.apache.camel.support.cache.DefaultProducerCache;

/** Halves a failing page until the row that spoils it stands alone. Outages and set-up faults are never bisected. */
final class BisectProducer extends DefaultProducer {

    /** How often the same rows are tried again at once when another worker was at them. */
    private static final int CONFLICT_TRIES = 5;

    private final BisectComponent.BisectEndpoint endpoint;
    private final DefaultProducerCache producers;

    BisectProducer(BisectComponent.BisectEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
        this.producers = new DefaultProducerCache(this, endpoint.getCamelContext(), 10);
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        store(exchange, Rows.of((java.util.Collection<?>) exchange.getMessage().getMandatoryBody(List.class)));
    }

    private void store(Exchange exchange, List<Map<String, Object>> page) throws Exception {
        if (page.isEmpty()) {
            return;
        }
        Exception error = send(exchange, endpoint.getTo(), page, null);
        for (int tries = 1; error != null && ErrorKind.isConflict(error) && tries < CONFLICT_TRIES; tries++) {
            error = send(exchange, endpoint.getTo(), page, null);
        }
        if (error == null) {
            return;
        }
        if (ErrorKind.of(error) != ErrorKind.DATA) {
            throw error;
        }
        if (page.size() == 1) {
            park(exchange, page, ErrorKind.describe(error));
            return;
        }
        int half = page.size() / 2;
        store(exchange, page.subList(0, half));
        store(exchange, page.subList(half, page.size()));
    }

    private void park(Exchange exchange, List<Map<String, Object>> row, String reason) throws Exception {
        Exception error = send(exchange, endpoint.getPark(), row, reason);
        if (error != null) {
            throw error;
        }
    }

    private Exception send(Exchange exchange, String uri, List<Map<String, Object>> page, String reason) {
        Exchange part = ExchangeHelper.createCorrelatedCopy(exchange, false);
        part.getMessage().setBody(page);
        if (reason != null) {
            part.getMessage().setHeader("reason", reason);
        }
        // Looked up at each send: a guard that intercepts the endpoint replaces it in the registry.
        Endpoint target = exchange.getContext().getEndpoint(uri);
        producers.send(target, part, null);
        return part.getException();
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        producers.start();
    }

    @Override
    protected void doStop() throws Exception {
        producers.stop();
        super.doStop();
    }
}
