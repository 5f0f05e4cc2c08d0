package io.channelsync.simulation;

import java.util.Set;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.processor.DelegateAsyncProcessor;

/** Delivers a page twice to the step that takes it, as a sender does that did not hear of its success. */
final class Redelivery implements InterceptStrategy {

    private static final Set<String> STEPS = Set.of("store-customers-page", "store-addresses-page", "store-transactions-page",
            "convert-customers-page", "tie-addresses-page", "create-orders-page");

    private volatile Mischief mischief;

    /** Whose simulation this is; null for none. */
    void of(Mischief current) {
        mischief = current;
    }

    @Override
    public Processor wrapProcessorInInterceptors(CamelContext context, NamedNode definition, Processor target, Processor nextTarget) {
        String id = definition.getId();
        if (!STEPS.contains(id)) {
            return target;
        }
        return new DelegateAsyncProcessor(target) {
            @Override
            public boolean process(Exchange exchange, AsyncCallback callback) {
                Mischief current = mischief;
                if (current != null && current.deliversTwice(id, exchange.getMessage().getBody())) {
                    deliver(exchange.copy());
                }
                return super.process(exchange, callback);
            }

            private void deliver(Exchange copy) {
                try {
                    process(copy);
                } catch (Exception failed) {
                    // The delivery that counts fails in the same way, or does not.
                    copy.setException(failed);
                }
            }
        };
    }
}
