package io.channelsync.validate.connect;

import io.channelsync.settings.Finding;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** One thing to ask a database. */
interface SiteCheck {

    /**
     * What is wrong there; empty when nothing is.
     *
     * @param connection commits by itself, and is to be left so
     * @throws SQLException when the database does not answer any more
     */
    List<Finding> findings(Site site, Connection connection) throws SQLException;
}
