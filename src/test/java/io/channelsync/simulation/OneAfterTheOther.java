package io.channelsync.simulation;

import java.util.Collection;
import java.util.Map;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;
import org.apache.camel.support.ExchangeHelper;

/**
 * Takes the place of the step {@code parallel}, and of that alone: threads have no order that a seed could decide, and
 * which worker serves a slow channel depends on the real clock.
 */
final class OneAfterTheOther extends DefaultComponent {

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        String to = (String) parameters.remove("to");
        parameters.clear();
        return new Each(uri, this, to);
    }

    /** Sends each item of the body to a route. */
    private static final class Each extends DefaultEndpoint {

        private final String to;

        Each(String uri, OneAfterTheOther component, String to) {
            super(uri, component);
            this.to = to;
        }

        @Override
        public Producer createProducer() {
            return new DefaultProducer(this) {
                @Override
                public void process(Exchange exchange) throws Exception {
                    Exception first = null;
                    for (Object item : exchange.getMessage().getMandatoryBody(Collection.class)) {
                        Exception error = send(exchange, item);
                        first = first == null ? error : first;
                    }
                    if (first != null) {
                        throw first;
                    }
                }
            };
        }

        private Exception send(Exchange exchange, Object item) throws Exception {
            Exchange part = ExchangeHelper.createCorrelatedCopy(exchange, false);
            part.getMessage().setBody(item);
            try (ProducerTemplate sender = getCamelContext().createProducerTemplate()) {
                return sender.send(to, part).getException();
            }
        }

        @Override
        public Consumer createConsumer(Processor processor) {
            throw new UnsupportedOperationException("nothing comes from here");
        }
    }
}
