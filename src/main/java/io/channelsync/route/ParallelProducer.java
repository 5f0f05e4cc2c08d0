package io.channelsync.route;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.camel.Exchange;

/** Sends each item of the body on its own and waits for all; the first error that no route handled is the step's error. */
final class ParallelProducer extends RouteSender {

    private final ParallelComponent.ParallelEndpoint endpoint;

    ParallelProducer(ParallelComponent.ParallelEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        List<Future<Exception>> parts = new ArrayList<>();
        for (Object item : exchange.getMessage().getMandatoryBody(Collection.class)) {
            Exchange part = part(exchange, item);
            parts.add(endpoint.getWorkers().submit(() -> send(part, endpoint.getTo())));
        }
        Exception first = null;
        for (Future<Exception> part : parts) {
            Exception error = outcome(part);
            first = first == null ? error : first;
        }
        if (first != null) {
            throw first;
        }
    }

    private static Exception outcome(Future<Exception> part) throws InterruptedException {
        try {
            return part.get();
        } catch (ExecutionException e) {
            return e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
