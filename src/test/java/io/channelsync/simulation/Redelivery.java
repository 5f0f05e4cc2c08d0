package io.channelsync.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.model.ToDefinition;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.processor.DelegateAsyncProcessor;

/**
 * Gives a step its page a second time after it is done: a sender that did not hear of the success, or a worker that slept
 * with the page in its hands. What the late one gets to hear, an error or not, concerns nobody.
 */
final class Redelivery implements InterceptStrategy {

    private static final Set<String> STEPS = Set.of("store-customers-page", "store-addresses-page", "store-transactions-page",
            "store-contacts-page", "store-affiliations-page", "store-attributes-page", "store-loyalty-cards-page", "store-partner-requests-page",
            "edit-customers-page", "edit-addresses-page", "edit-contacts-page", "edit-affiliations-page", "edit-attributes-page",
            "register-loyalty-cards-page", "apply-partner-requests-page",
            "convert-customers-page", "tie-addresses-page", "create-orders-page", "direct:apply-changes", "direct:mark-statement",
            "direct:aggregate-statement", "direct:create-statement-orders", "direct:invoice-statement-orders", "direct:post-statement");

    private volatile Mischief mischief;

    /** Whose simulation this is; null for none. */
    void of(Mischief current) {
        mischief = current;
    }

    @Override
    public Processor wrapProcessorInInterceptors(CamelContext context, NamedNode definition, Processor target, Processor nextTarget) {
        String uri = definition instanceof ToDefinition to ? String.valueOf(to.getEndpointUri()) : "";
        String step = STEPS.contains(uri) ? uri : definition.getId();
        return STEPS.contains(step) ? new Twice(step, target) : target;
    }

    /** A step that is taken twice when the simulation wants it. */
    private final class Twice extends DelegateAsyncProcessor {

        private final String step;

        Twice(String step, Processor target) {
            super(target);
            this.step = step;
        }

        @Override
        public boolean process(Exchange exchange, AsyncCallback callback) {
            Mischief current = mischief;
            if (current == null || !current.deliversTwice(step, exchange.getMessage().getBody())) {
                return super.process(exchange, callback);
            }
            Exchange late = late(exchange);
            return super.process(exchange, sync -> {
                deliver(late);
                callback.done(sync);
            });
        }

        private void deliver(Exchange late) {
            try {
                getProcessor().process(late);
            } catch (Exception failed) {
                late.setException(failed);
            }
            late.getUnitOfWork().done(late);
        }

        private static Exchange late(Exchange exchange) {
            Exchange late = exchange.copy();
            late.getMessage().setBody(deep(exchange.getMessage().getBody()));
            exchange.getMessage().getHeaders().forEach((name, value) -> late.getMessage().setHeader(name, deep(value)));
            late.getExchangeExtension().setUnitOfWork(
                    PluginHelper.getUnitOfWorkFactory(exchange.getContext()).createUnitOfWork(late));
            return late;
        }

        /** Rows change on their way; the late one has them as they were. */
        private static Object deep(Object value) {
            if (value instanceof Collection<?> many) {
                return many.stream().map(Twice::deep).collect(Collectors.toCollection(ArrayList::new));
            }
            if (value instanceof Map<?, ?> row) {
                Map<Object, Object> copy = new LinkedHashMap<>();
                row.forEach((column, cell) -> copy.put(column, deep(cell)));
                return copy;
            }
            return value;
        }
    }
}
