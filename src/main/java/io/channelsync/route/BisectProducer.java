package io.channelsync.route;

import io.channelsync.database.ErrorKind;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;

/** Halves a failing page until the row that spoils it stands alone. Outages and set-up faults are never bisected. */
final class BisectProducer extends RouteSender {

    /** How often the same rows are tried again at once when another worker was at them. */
    private static final int CONFLICT_TRIES = 5;

    private final BisectComponent.BisectEndpoint endpoint;

    BisectProducer(BisectComponent.BisectEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
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
        Exchange part = part(exchange, page);
        if (reason != null) {
            part.getMessage().setHeader("reason", reason);
        }
        return send(part, uri);
    }
}
