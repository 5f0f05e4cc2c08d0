package io.channelsync.route;

import io.channelsync.channel.Channel;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultEndpoint;

/**
 * {@code parallel}: sends each item of the body to a route, several at a time; the message goes on when all are done.
 *
 * <p>Camel's split with {@code parallelProcessing} does the same, but in 4.22.0 it can wait for ever when parts end in
 * the very moment in which another is being counted: a flow that hangs is worse than any that fails.
 */
final class ParallelComponent extends DefaultComponent {

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        ParallelEndpoint endpoint = new ParallelEndpoint(uri, this);
        setProperties(endpoint, parameters);
        return endpoint;
    }

    /** Where the items go, and who carries them there. */
    public static final class ParallelEndpoint extends DefaultEndpoint {

        private String to;
        private String key;
        private ChannelWorkers workers;

        ParallelEndpoint(String uri, ParallelComponent component) {
            super(uri, component);
        }

        @Override
        protected void doInit() throws Exception {
            super.doInit();
            if (to == null || workers == null) {
                throw new IllegalArgumentException("parallel needs the parameters to and workers");
            }
        }

        @Override
        public Producer createProducer() {
            return new ParallelProducer(this);
        }

        @Override
        public Consumer createConsumer(Processor processor) {
            throw new UnsupportedOperationException("parallel can only be sent to");
        }

        public String getTo() {
            return to;
        }

        /** The route that takes one item. */
        public void setTo(String to) {
            this.to = to;
        }

        public ChannelWorkers getWorkers() {
            return workers;
        }

        /** The column by which a row is known; channels need none. */
        public void setKey(String key) {
            this.key = key;
        }

        public String getKey() {
            return key;
        }

        /** By what an item is known from one run to the next. */
        Object keyOf(Object item) {
            return item instanceof Channel channel ? channel.id() : Objects.requireNonNull(Rows.of(item).get(0).get(key), key);
        }

        /** The threads; never those that wait here themselves. */
        public void setWorkers(ChannelWorkers workers) {
            this.workers = workers;
        }
    }
}
