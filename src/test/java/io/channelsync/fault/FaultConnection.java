package io.channelsync.fault;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * A connection of a simulated process. Calls that go to the server are numbered; a pool's test of liveness is not, because
 * it depends on the time of day and changes nothing.
 */
final class FaultConnection implements InvocationHandler {

    private static final Set<String> STATEMENTS = Set.of("createStatement", "prepareStatement", "prepareCall");
    private static final Set<String> SETTINGS =
            Set.of("setTransactionIsolation", "getTransactionIsolation", "setReadOnly", "setSavepoint", "releaseSavepoint", "setSchema", "setCatalog");

    private final SimulatedProcess process;
    private final String database;
    private final Connection server;
    private final Connection proxy = FaultStatement.proxy(Connection.class, this);
    private final Consumer<Connection> giveBack;
    private volatile String lastChange = "";
    private volatile Thread caller;
    private volatile boolean copies;
    private volatile boolean severed;
    private final AtomicBoolean taken = new AtomicBoolean();

    /** @param giveBack takes the server's connection when this one has ended; null when it ends as well */
    FaultConnection(SimulatedProcess process, String database, Connection server, Consumer<Connection> giveBack) {
        this.process = process;
        this.database = database;
        this.server = server;
        this.giveBack = giveBack;
    }

    /** What a dead process gets instead of a connection: pools take it without waiting, and every use of it fails. */
    static FaultConnection ofTheDead() {
        return new FaultConnection(null, "", null, null);
    }

    Connection proxy() {
        return proxy;
    }

    /** Breaks it, so that the server sees a lost client and rolls back what was open. */
    void sever() {
        severed = true;
        if (server == null || isGivenBack()) {
            return;
        }
        try {
            server.abort(Runnable::run);
        } catch (SQLException alreadyBroken) {
            throw new IllegalStateException(alreadyBroken);
        }
    }

    /** Rolled back, as the server would with the connection of a lost client; not while another thread or a COPY is at it. */
    private boolean isGivenBack() {
        boolean free = giveBack != null && !copies && (caller == null || caller == Thread.currentThread());
        if (free && taken.compareAndSet(false, true)) {
            giveBack.accept(server);
        }
        return free;
    }

    @Override
    public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
        Object own = FaultStatement.ofObject(self, method, arguments);
        if (own != null) {
            return own;
        }
        if (server == null || process.isDead()) {
            return NoConnection.answer(method.getName(), method.getReturnType());
        }
        return severed ? broken(method.getName()) : alive(method, arguments);
    }

    private Object broken(String call) throws SQLException {
        return switch (call) {
            case "isValid" -> false;
            case "isClosed" -> true;
            case "close", "abort" -> {
                process.closed(this);
                yield null;
            }
            default -> throw new SQLException("the connection is broken", "08003");
        };
    }

    private Object alive(Method method, Object[] arguments) throws Throwable {
        String name = method.getName();
        if (STATEMENTS.contains(name)) {
            String sql = arguments != null && arguments[0] instanceof String text ? text : "";
            return FaultStatement.proxy(method.getReturnType(), new FaultStatement(this, (Statement) raw(server, method, arguments), sql));
        }
        if (name.equals("close") || name.equals("abort")) {
            process.closed(this);
            if (giveBack != null) {
                sever();
                return null;
            }
        }
        if (name.equals("unwrap") && arguments[0] == PGConnection.class) {
            copies = true;
            return FaultCopy.connection(this, server.unwrap(PGConnection.class));
        }
        if (name.equals("getMetaData")) {
            return metaData((DatabaseMetaData) raw(server, method, arguments));
        }
        Call.Kind kind = kind(name, arguments);
        return kind == null ? raw(server, method, arguments) : call(kind, label(kind, name), kind == Call.Kind.COMMIT, () -> raw(server, method, arguments));
    }

    private Call.Kind kind(String name, Object[] arguments) throws SQLException {
        if (name.equals("commit") || name.equals("setAutoCommit") && Boolean.TRUE.equals(arguments[0]) && isInTransaction()) {
            return Call.Kind.COMMIT;
        }
        return name.equals("rollback") ? Call.Kind.ROLLBACK : SETTINGS.contains(name) ? Call.Kind.SETTING : null;
    }

    private String label(Call.Kind kind, String name) {
        return kind == Call.Kind.SETTING ? name : lastChange;
    }

    private boolean isInTransaction() throws SQLException {
        return server.unwrap(BaseConnection.class).getTransactionState() != TransactionState.IDLE;
    }

    private DatabaseMetaData metaData(DatabaseMetaData real) {
        return FaultStatement.proxy(DatabaseMetaData.class, (self, method, arguments) ->
                method.getReturnType() == ResultSet.class
                        ? call(Call.Kind.DESCRIBE, method.getName(), false, () -> raw(real, method, arguments))
                        : raw(real, method, arguments));
    }

    /** One numbered call of this connection. */
    Object call(Call.Kind kind, String label, boolean commit, SimulatedProcess.RoundTrip trip) throws Throwable {
        boolean change = kind != Call.Kind.COMMIT && kind != Call.Kind.ROLLBACK && kind != Call.Kind.SETTING && kind != Call.Kind.DESCRIBE
                && SqlLabel.changes(label);
        boolean durable = commit || change && server.getAutoCommit();
        Object answer = called(kind, label, durable, trip);
        lastChange = change ? label : kind == Call.Kind.COMMIT || kind == Call.Kind.ROLLBACK ? "" : lastChange;
        return answer;
    }

    private Object called(Call.Kind kind, String label, boolean durable, SimulatedProcess.RoundTrip trip) throws Throwable {
        caller = Thread.currentThread();
        try {
            return process.call(this, database, kind, label, durable, trip);
        } finally {
            caller = null;
        }
    }

    void checkAlive() throws SQLException {
        process.checkAlive();
        if (severed) {
            throw new SQLException("the connection is broken", "08006");
        }
    }

    static Object raw(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
