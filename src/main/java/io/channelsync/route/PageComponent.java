package io.channelsync.route;

import io.channelsync.database.Database;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/**
 * {@code page}: one SQL file for a whole page of rows, in the transaction around it.
 *
 * <p>camel-sql binds names row by row, which is most of the cost of a large page; this reads the names once, and binds
 * a page as a batch (a multi-row insert on PostgreSQL) or as one array.
 */
final class PageComponent extends DefaultComponent {

    private final CurrentChannel currentChannel;
    private final RouteTexts files;

    PageComponent(CurrentChannel currentChannel, RouteTexts files) {
        this.currentChannel = currentChannel;
        this.files = files;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        PageEndpoint endpoint = new PageEndpoint(uri, this);
        setProperties(endpoint, parameters);
        return endpoint;
    }

    /** The SQL files as they were when the routes were loaded. */
    RouteTexts files() {
        return files;
    }

    Database databaseOf(DataSource dataSource) {
        return dataSource instanceof Database database ? database : currentChannel.database();
    }
}
