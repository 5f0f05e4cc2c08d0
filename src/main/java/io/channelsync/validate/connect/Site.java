package io.channelsync.validate.connect;

import io.channelsync.database.Database;
import io.channelsync.settings.Finding;
import io.channelsync.validate.statement.Side;

/**
 * A database to ask.
 *
 * @param side     HQ or a channel
 * @param database the database; its name is HQ or the channel's id
 * @param file     the file that says where it is
 */
record Site(Side side, Database database, String file) {

    String name() {
        return database.name();
    }

    /** A finding about the database as a whole. */
    Finding finding(String what, String hint) {
        return new Finding(file, 0, what, hint);
    }
}
