package io.channelsync.spec;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.processor.DelegateAsyncProcessor;

/** Ends a run that goes round in circles: a loop of which the statement that should end it changes nothing any more. */
final class EndlessRuns implements InterceptStrategy {

    /** Many times as many as a case of some rows needs. */
    static final int MOST_STEPS = 20_000;

    private final AtomicInteger steps = new AtomicInteger();

    /** Counts from here. */
    void begin() {
        steps.set(0);
    }

    /** Whether the run had to be ended. */
    boolean found() {
        return steps.get() > MOST_STEPS;
    }

    @Override
    public Processor wrapProcessorInInterceptors(CamelContext context, NamedNode definition, Processor target, Processor nextTarget) {
        return new DelegateAsyncProcessor(target) {
            @Override
            public boolean process(Exchange exchange, AsyncCallback callback) {
                if (steps.incrementAndGet() > MOST_STEPS) {
                    exchange.setException(new IllegalStateException("it goes round in circles"));
                    callback.done(true);
                    return true;
                }
                return super.process(exchange, callback);
            }
        };
    }
}
