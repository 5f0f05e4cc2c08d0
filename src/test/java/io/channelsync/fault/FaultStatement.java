package io.channelsync.fault;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Statement;
import java.util.Map;

/** A statement of a simulated process. Results are the driver's own: they are here when the call has ended. */
final class FaultStatement implements InvocationHandler {

    private static final Map<String, Call.Kind> CALLS = Map.of(
            "executeQuery", Call.Kind.QUERY,
            "executeUpdate", Call.Kind.UPDATE,
            "executeLargeUpdate", Call.Kind.UPDATE,
            "execute", Call.Kind.EXECUTE,
            "executeBatch", Call.Kind.BATCH,
            "executeLargeBatch", Call.Kind.BATCH,
            "getParameterMetaData", Call.Kind.DESCRIBE);

    private final FaultConnection connection;
    private final Statement server;
    private final String sql;

    /** @param sql empty when it comes with the call */
    FaultStatement(FaultConnection connection, Statement server, String sql) {
        this.connection = connection;
        this.server = server;
        this.sql = sql;
    }

    @Override
    public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
        Object own = ofObject(self, method, arguments);
        if (own != null) {
            return own;
        }
        String name = method.getName();
        if (name.equals("getConnection")) {
            return connection.proxy();
        }
        Call.Kind kind = CALLS.get(name);
        if (kind == null) {
            return FaultConnection.raw(server, method, arguments);
        }
        connection.checkAlive();
        String text = arguments != null && arguments[0] instanceof String given ? given : sql;
        return connection.call(kind, SqlLabel.of(text), false, () -> FaultConnection.raw(server, method, arguments));
    }

    /** Answers for the proxy itself; null when the method is not one that every object has. */
    static Object ofObject(Object self, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> self == arguments[0];
            case "hashCode" -> System.identityHashCode(self);
            case "toString" -> "call of a simulated process";
            default -> null;
        };
    }

    @SuppressWarnings("unchecked")
    static <T> T proxy(Class<?> type, InvocationHandler handler) {
        return (T) Proxy.newProxyInstance(FaultStatement.class.getClassLoader(), new Class<?>[] {type}, handler);
    }
}
