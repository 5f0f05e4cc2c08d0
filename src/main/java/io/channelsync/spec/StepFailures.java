package io.channelsync.spec;

import java.net.ConnectException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.processor.DelegateAsyncProcessor;

/** Makes one step fail as if its database, or the other system it reaches, had gone away just before it, as often as a case asks for. */
final class StepFailures implements InterceptStrategy {

    private static final String CONNECTION_LOST = "08006";

    private final AtomicInteger left = new AtomicInteger();
    private volatile String step = "";

    /** Takes over what the next case wants; whatever was left of the last one is forgotten. */
    void expect(Optional<SpecCase.Failure> failure) {
        step = failure.map(SpecCase.Failure::step).orElse("");
        left.set(failure.map(SpecCase.Failure::times).orElse(0));
    }

    /** How often the step should have failed but was not reached. */
    int left() {
        return left.get();
    }

    @Override
    public Processor wrapProcessorInInterceptors(CamelContext context, NamedNode definition, Processor target, Processor nextTarget) {
        String id = definition.getId();
        return new DelegateAsyncProcessor(target) {
            @Override
            public boolean process(Exchange exchange, AsyncCallback callback) {
                if (step.equals(id) && left.getAndUpdate(count -> Math.max(0, count - 1)) > 0) {
                    exchange.setException(OutsideSteps.isOther(definition)
                            ? new ConnectException("the spec takes the other system away")
                            : new SQLException("the spec takes the database away", CONNECTION_LOST));
                    callback.done(true);
                    return true;
                }
                return super.process(exchange, callback);
            }
        };
    }
}
