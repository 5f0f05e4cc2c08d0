package io.channelsync.fault;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/**
 * How connections of a halted process answer: what a pool asks when it takes or gives up a connection is fine, so that
 * threads of the dead do not wait for a pool's time-out; everything that would reach a server fails.
 */
final class NoConnection {

    private static final Set<String> OF_POOLS = Set.of(
            "isValid", "isClosed", "close", "abort", "getTransactionIsolation", "getAutoCommit", "setAutoCommit", "isReadOnly", "setReadOnly",
            "getNetworkTimeout", "setNetworkTimeout", "clearWarnings", "getCatalog", "getSchema", "getHoldability");

    private NoConnection() {}

    static Object answer(String method, Class<?> type) throws SQLException {
        if (!OF_POOLS.contains(method)) {
            throw new Halted();
        }
        if (type == boolean.class) {
            return method.equals("isValid") || method.equals("getAutoCommit");
        }
        return type == int.class ? (Object) (method.equals("getTransactionIsolation") ? Connection.TRANSACTION_READ_COMMITTED : 0) : null;
    }
}
