package io.channelsync.route;

import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultProducer;
import org.apache.camel.support.ExchangeHelper;
import org.apache.camel.support.cache.DefaultProducerCache;

/** A step that hands copies of its message to other routes and looks at what becomes of each. */
abstract class RouteSender extends DefaultProducer {

    private final DefaultProducerCache producers;

    RouteSender(Endpoint endpoint) {
        super(endpoint);
        this.producers = new DefaultProducerCache(this, endpoint.getCamelContext(), 10);
    }

    /** A copy with a body of its own, in a unit of work of its own. */
    static Exchange part(Exchange exchange, Object body) {
        Exchange part = ExchangeHelper.createCorrelatedCopy(exchange, false);
        part.getMessage().setBody(body);
        return part;
    }

    /** Sends the part and waits; answers the error that no route handled, or null. */
    final Exception send(Exchange part, String uri) {
        // Looked up at each send: a guard that intercepts the endpoint takes its place in the context.
        producers.send(part.getContext().getEndpoint(uri), part, null);
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
