package io.channelsync.route;

import io.channelsync.flow.Tally;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.AsyncCallback;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Exchange;
import org.apache.camel.support.AsyncCallbackToCompletableFutureAdapter;
import org.apache.camel.support.AsyncProcessorHelper;

/**
 * Sends each item of the body on its own; the exchange goes on when all are done, and the first error that no route
 * handled is the step's error. Nobody waits on a thread meanwhile, so a timer starts the next run at its time: that run
 * leaves out what this one is still at.
 */
final class ParallelProducer extends RouteSender implements AsyncProducer {

    private final ParallelComponent.ParallelEndpoint endpoint;

    ParallelProducer(ParallelComponent.ParallelEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        AsyncProcessorHelper.process(this, exchange);
    }

    @Override
    public CompletableFuture<Exchange> processAsync(Exchange exchange) {
        AsyncCallbackToCompletableFutureAdapter<Exchange> callback = new AsyncCallbackToCompletableFutureAdapter<>(exchange);
        callback.setResult(exchange);
        process(exchange, callback);
        return callback.getFuture();
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        List<Part> parts;
        try {
            parts = parts(exchange);
        } catch (Exception e) {
            exchange.setException(e);
            callback.done(true);
            return true;
        }
        if (parts.isEmpty()) {
            callback.done(true);
            return true;
        }
        AtomicInteger left = new AtomicInteger(parts.size());
        AtomicReference<Exception> first = new AtomicReference<>();
        for (Part part : parts) {
            start(part, error -> {
                first.compareAndSet(null, error);
                if (left.decrementAndGet() == 0) {
                    end(exchange, first.get(), callback);
                }
            });
        }
        return false;
    }

    private static void end(Exchange exchange, Exception error, AsyncCallback callback) {
        if (error != null) {
            exchange.setException(error);
        }
        callback.done(false);
    }

    /**
     * @param key the same for the same item from one run to the next
     * @param taken true when no other run of a timer does it meanwhile; a run that was asked for does everything
     */
    private record Part(Object item, Object key, Exchange exchange, boolean taken) {}

    private List<Part> parts(Exchange exchange) throws Exception {
        boolean timed = exchange.getFromEndpoint() != null && exchange.getFromEndpoint().getEndpointUri().startsWith("timer:");
        List<Part> parts = new ArrayList<>();
        for (Object item : exchange.getMessage().getMandatoryBody(Collection.class)) {
            Object key = List.of(endpoint.getTo(), endpoint.keyOf(item));
            if (!timed || endpoint.getWorkers().begin(key)) {
                parts.add(new Part(item, key, part(exchange, item), timed));
            } else {
                Tally.of(exchange).leftOut();
            }
        }
        return parts;
    }

    /** What is to be done with the outcome of a part. */
    private interface Ending {
        void ended(Exception error);
    }

    private void start(Part part, Ending ending) {
        try {
            endpoint.getWorkers().execute(part.key(), part.item(), () -> ending.ended(carry(part)));
        } catch (RuntimeException stopping) {
            finish(part);
            ending.ended(stopping);
        }
    }

    private Exception carry(Part part) {
        try {
            return send(part.exchange(), endpoint.getTo());
        } catch (RuntimeException e) {
            return e;
        } finally {
            finish(part);
        }
    }

    private void finish(Part part) {
        if (part.taken()) {
            endpoint.getWorkers().finished(part.key());
        }
    }
}
