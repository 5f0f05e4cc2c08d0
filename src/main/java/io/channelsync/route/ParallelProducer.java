package io.channelsync.route;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultProducer;
import org.apache.camel.support.ExchangeHelper;
import org.apache.camel.support.cache.DefaultProducerCache;

/** Sends each item of the body on its own and waits for all; the first error that no route handled is the step's error. */
final class ParallelProducer extends DefaultProducer {

    private final ParallelComponent.ParallelEndpoint endpoint;
    private final DefaultProducerCache producers;

    ParallelProducer(ParallelComponent.ParallelEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
        this.producers = new DefaultProducerCache(this, endpoint.getCamelContext(), 10);
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        List<Future<Exception>> parts = new ArrayList<>();
        for (Object item : exchange.getMessage().getMandatoryBody(Collection.class)) {
            Exchange part = ExchangeHelper.createCorrelatedCopy(exchange, false);
            part.getMessage().setBody(item);
            parts.add(endpoint.getWorkers().submit(() -> send(part)));
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

    private Exception send(Exchange part) {
        producers.send(part.getContext().getEndpoint(endpoint.getTo()), part, null);
        return part.getException();
    }

    private static Exception outcome(Future<Exception> part) throws InterruptedException {
        try {
            return part.get();
        } catch (ExecutionException e) {
            return e.getCause() instanceof Exception cause ? cause : e;
        }
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
