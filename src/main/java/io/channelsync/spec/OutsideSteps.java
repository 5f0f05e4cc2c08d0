package io.channelsync.spec;

import io.channelsync.settings.Components;
import java.util.List;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.model.ToDefinition;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.AsyncProcessorSupport;

/**
 * Keeps specs at home: a step on another system than the databases, such as a post to a web service, does nothing and
 * succeeds, unless the case makes it fail. Given rows are made up, and nobody else may ever take them for real ones.
 */
final class OutsideSteps implements InterceptStrategy {

    /** True for a step on anything but the databases and what is in the daemon itself. */
    static boolean isOther(NamedNode definition) {
        return !reaches(definition, OURS);
    }

    private static boolean reaches(NamedNode definition, List<String> components) {
        return !(definition instanceof ToDefinition to) || components.contains(to.getEndpointUri().split("[:?]", 2)[0]);
    }

    /** Succeeds at once. */
    private static final class Nothing extends AsyncProcessorSupport {

        @Override
        public boolean process(Exchange exchange, AsyncCallback callback) {
            callback.done(true);
            return true;
        }
    }

    private static final List<String> OURS = Components.list(Components.SHIPPED);

    /** Files as well: those of specs are in a folder that goes with them. */
    private static final List<String> AT_HOME = Components.list(Components.SHIPPED + ",file");

    @Override
    public Processor wrapProcessorInInterceptors(CamelContext context, NamedNode definition, Processor target, Processor nextTarget) {
        return reaches(definition, AT_HOME) ? target : new Nothing();
    }
}
