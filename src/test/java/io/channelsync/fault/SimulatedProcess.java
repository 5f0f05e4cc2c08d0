package io.channelsync.fault;

import io.channelsync.database.DatabaseAddress;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A life of the program under test inside this JVM: everything that connects with URLs of its {@link #address}. When it
 * is halted its connections break at once, as if the machine had gone, and nothing that its threads still try reaches a
 * database. The next life begins under the same name when this one has ended.
 */
public final class SimulatedProcess implements AutoCloseable {

    static final String PARAMETER = "simulatedProcess";

    private static final Map<String, SimulatedProcess> LIVING = new ConcurrentHashMap<>();

    private final String name;
    private final Fault fault;
    private final AtomicLong count = new AtomicLong();
    private final ConcurrentLinkedQueue<Call> calls = new ConcurrentLinkedQueue<>();
    private final Set<FaultConnection> connections = ConcurrentHashMap.newKeySet();
    private volatile boolean dead;
    private volatile boolean recycling;

    private SimulatedProcess(String name, Fault fault) {
        this.name = name;
        this.fault = fault;
    }

    /**
     * Begins a life.
     *
     * @param name letters, digits and hyphens
     * @throws IllegalStateException while the one before it has not been closed: its threads could be taken for the new one's
     */
    public static SimulatedProcess begin(String name, Fault fault) {
        FaultDriver.install();
        SimulatedProcess process = new SimulatedProcess(name, fault);
        if (LIVING.putIfAbsent(name, process) != null) {
            throw new IllegalStateException("the process " + name + " is still there; close it first");
        }
        return process;
    }

    /** From here on its connections to the server serve its successors as well; see {@link Recycled}. */
    public SimulatedProcess recycling() {
        recycling = true;
        return this;
    }

    boolean isRecycling() {
        return recycling;
    }

    /** The database as the configuration of that process has to name it, in whichever life. */
    public static DatabaseAddress address(String name, DatabaseAddress database) {
        return new DatabaseAddress(url(name, database.url()), database.username(), database.password());
    }

    /** The same for a URL. */
    public static String url(String name, String url) {
        return url + (url.contains("?") ? "&" : "?") + PARAMETER + "=" + name;
    }

    static SimulatedProcess living(String name) {
        return LIVING.get(name);
    }

    /** What it has done so far, in order. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    public boolean isDead() {
        return dead;
    }

    /** Ends it here: every connection breaks, every later call fails. */
    public void halt() {
        dead = true;
        connections.forEach(FaultConnection::sever);
        connections.clear();
    }

    /** Ends it, and makes room for the next life; whatever ran in it has to be closed before. */
    @Override
    public void close() {
        halt();
        LIVING.remove(name, this);
    }

    void opened(FaultConnection connection) {
        connections.add(connection);
        if (dead) {
            connection.sever();
        }
    }

    void closed(FaultConnection connection) {
        connections.remove(connection);
    }

    void checkAlive() throws SQLException {
        if (dead) {
            throw new Halted();
        }
    }

    /** Does one numbered call: asks the fault before and after it. */
    Object call(FaultConnection connection, String database, Call.Kind kind, String label, boolean durable, RoundTrip trip) throws Throwable {
        checkAlive();
        Call call = new Call(count.incrementAndGet(), database, kind, label, durable);
        calls.add(call);
        apply(fault.before(call), connection);
        Object answer;
        try {
            answer = trip.go();
        } catch (SQLException failure) {
            apply(fault.after(call), connection);
            throw failure;
        }
        if (answer instanceof FaultConnection opened) {
            opened(opened);
            apply(fault.after(call), opened);
        } else {
            apply(fault.after(call), connection);
        }
        return answer;
    }

    private void apply(Effect effect, FaultConnection connection) throws SQLException {
        if (effect.halt()) {
            halt();
        }
        if (effect.disconnect() && connection != null) {
            connection.sever();
        }
        checkAlive();
        if (effect.sqlState() != null) {
            throw new SQLException("injected fault", effect.sqlState());
        }
    }

    /** The call itself. */
    @FunctionalInterface
    interface RoundTrip {
        Object go() throws Throwable;
    }
}
