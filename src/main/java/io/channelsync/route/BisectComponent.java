package io.channelsync.route;

import java.util.Map;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultEndpoint;

/**
 * {@code bisect}: sends a page to a route that takes it all or not at all; when a row spoils the page, halves it until
 * the row stands alone, and hands that row to another route with the reason.
 */
final class BisectComponent extends DefaultComponent {

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        BisectEndpoint endpoint = new BisectEndpoint(uri, this);
        setProperties(endpoint, parameters);
        return endpoint;
    }

    /** Where pages go, and where spoiled rows go. */
    public static final class BisectEndpoint extends DefaultEndpoint {

        private String to;
        private String park;

        BisectEndpoint(String uri, BisectComponent component) {
            super(uri, component);
        }

        @Override
        protected void doInit() throws Exception {
            super.doInit();
            if (to == null || park == null) {
                throw new IllegalArgumentException("bisect needs the parameters to and park");
            }
        }

        @Override
        public Producer createProducer() {
            return new BisectProducer(this);
        }

        @Override
        public Consumer createConsumer(Processor processor) {
            throw new UnsupportedOperationException("bisect can only be sent to");
        }

        public String getTo() {
            return to;
        }

        /** The route that takes a page in one transaction; it must propagate its errors. */
        public void setTo(String to) {
            this.to = to;
        }

        public String getPark() {
            return park;
        }

        /** The route that takes a single refused row, with its reason in the header {@code reason}. */
        public void setPark(String park) {
            this.park = park;
        }
    }
}
