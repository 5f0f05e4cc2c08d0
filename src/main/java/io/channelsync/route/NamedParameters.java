package io.channelsync.route;

import java.sql.SQLException;
import java.util.Iterator;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.component.sql.DefaultSqlPrepareStatementStrategy;
import org.apache.camel.component.sql.SqlEndpoint;

/**
 * Binds the named parameters of camel-sql's steps. Camel's own way asks for a converter from the body to a map, once for every
 * parameter, and for a list or a page there is none: the search was a third of the Java time of a flow.
 */
final class NamedParameters extends DefaultSqlPrepareStatementStrategy {

    private static final NamedParameters ALL = new NamedParameters();

    private NamedParameters() {}

    /** Has an endpoint bind this way, if it is one of camel-sql's. */
    static Endpoint of(Endpoint endpoint) {
        if (endpoint instanceof SqlEndpoint sql) {
            sql.setPrepareStatementStrategy(ALL);
        }
        return endpoint;
    }

    @Override
    public Iterator<?> createPopulateIterator(String query, String prepared, int parameters, Exchange exchange, Object body)
            throws SQLException {
        boolean asIs = body instanceof Map || !hasNamedParameters(query);
        return super.createPopulateIterator(query, prepared, parameters, exchange, asIs ? body : Map.of());
    }
}
