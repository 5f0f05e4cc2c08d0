package io.channelsync.fault;

import java.sql.SQLException;

/** What threads of a halted process get for everything they try. */
public final class Halted extends SQLException {

    Halted() {
        super("this process has been halted", "08006");
    }
}
