package io.channelsync.route;

import io.channelsync.settings.RouteFiles;
import java.nio.file.Path;
import org.apache.camel.Endpoint;
import org.apache.camel.component.sql.SqlEndpoint;

/** Gives a step the SQL file of an overlay where one lies over the file that the step names. */
final class LaidOverSql {

    private static final String SCHEME = "file:";

    private LaidOverSql() {}

    /** The endpoint itself, with the query that is laid over its own. */
    static Endpoint of(Endpoint endpoint, RouteFiles files) {
        if (endpoint instanceof SqlEndpoint sql) {
            sql.setQuery(laidOver(sql.getQuery(), files));
        } else if (endpoint instanceof PageEndpoint page) {
            page.setQuery(laidOver(page.getQuery(), files));
        }
        return endpoint;
    }

    private static String laidOver(String query, RouteFiles files) {
        return query == null || !query.startsWith(SCHEME) ? query
                : SCHEME + files.laidOver(Path.of(query.replaceFirst("^" + SCHEME + "/*", "/")));
    }
}
