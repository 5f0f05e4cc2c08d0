package io.channelsync.operate;

import java.sql.SQLException;

/** A database that could not be read; says which one and what kind of trouble it is, never what the driver said. */
public class SiteAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String place;
    private final String kind;

    SiteAway(String place, Throwable cause) {
        super(place + " is away: " + kindOf(cause), cause);
        this.place = place;
        this.kind = kindOf(cause);
    }

    /** {@code headquarters} or a channel id. */
    public String place() {
        return place;
    }

    /** What kind of trouble it is, as a phrase. */
    public String kind() {
        return kind;
    }

    private static String kindOf(Throwable failure) {
        String state = stateOf(failure);
        if (state == null || state.startsWith("08")) {
            return "not reachable";
        }
        if (state.startsWith("28")) {
            return "login refused";
        }
        if (state.startsWith("42") || state.startsWith("3D") || state.startsWith("3F")) {
            return "not set up: a table, column or right is missing";
        }
        return state.startsWith("57014") ? "too slow: the statement was stopped" : "not able to answer";
    }

    private static String stateOf(Throwable failure) {
        String state = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                state = sql.getSQLState();
            }
        }
        return state;
    }
}
