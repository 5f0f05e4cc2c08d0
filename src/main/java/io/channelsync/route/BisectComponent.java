package io.channelsync.route;

import io.channelsync.flow.Backoff;
import java.util.Map;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultEndpoint;

/**
 * {@code bisect}: sends a page to a route that takes it all or not at all; when a row spoils the page, parts it until
 * the row stands alone, and hands that row to another route with the reason. When so many are refused that it may not be
 * their fault, they are put off.
 */
final class BisectComponent extends DefaultComponent {

    private final Breakers breakers;
    private final Backoff backoff;

    /** @param backoff how long a row is put off after each try */
    BisectComponent(Breakers breakers, Backoff backoff) {
        this.breakers = breakers;
        this.backoff = backoff;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        BisectEndpoint endpoint = new BisectEndpoint(uri, this, breakers, backoff);
        setProperties(endpoint, parameters);
        return endpoint;
    }

    /** Where pages go, and where spoiled rows go. */
    public static final class BisectEndpoint extends DefaultEndpoint {

        private final Breakers breakers;
        private final Backoff backoff;
        private String to;
        private String park;
        private String putOff;

        BisectEndpoint(String uri, BisectComponent component, Breakers breakers, Backoff backoff) {
            super(uri, component);
            this.breakers = breakers;
            this.backoff = backoff;
        }

        Breakers getBreakers() {
            return breakers;
        }

        Backoff getBackoff() {
            return backoff;
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

        public String getPutOff() {
            return putOff;
        }

        /**
         * The route that notes on a page of refused rows when each is tried again ({@code next_attempt_at}) and why
         * ({@code sync_error}). Without one, too many refused rows are an error at once.
         */
        public void setPutOff(String putOff) {
            this.putOff = putOff;
        }
    }
}
