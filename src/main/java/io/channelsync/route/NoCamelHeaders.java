package io.channelsync.route;

import java.util.List;
import java.util.Locale;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;

/**
 * Takes every header that Camel itself would obey ({@code CamelSqlQuery} replaces the statement of a SQL step) from a
 * message that enters a route, in whatever case it is written: Camel finds headers in any case, but {@code removeHeaders}
 * with {@code Camel*} only takes those in the usual one. Headers that steps set inside a route are theirs until its end.
 */
final class NoCamelHeaders implements RoutePolicyFactory {

    private static final String PREFIX = "camel";

    @Override
    public RoutePolicy createRoutePolicy(CamelContext context, String routeId, NamedNode route) {
        return new AtTheEntry();
    }

    private static final class AtTheEntry extends RoutePolicySupport {

        @Override
        public void onExchangeBegin(Route route, Exchange exchange) {
            if (!exchange.getMessage().hasHeaders()) {
                return;
            }
            List<String> obeyed = exchange.getMessage().getHeaders().keySet().stream()
                    .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(PREFIX))
                    .toList();
            obeyed.forEach(exchange.getMessage()::removeHeader);
        }
    }
}
