package io.channelsync.fault;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the PostgreSQL driver's place with {@link DriverManager}. Connections of a {@link SimulatedProcess} are numbered and
 * may meet faults; all others are the PostgreSQL driver's own.
 */
public final class FaultDriver implements Driver {

    private static final Pattern PROCESS = Pattern.compile("[?&]" + SimulatedProcess.PARAMETER + "=([\\w-]+)");
    private static final Pattern DATABASE = Pattern.compile("/([^/?]+?)(_\\d+)?(\\?|$)");

    private static boolean installed;

    private final Driver postgres = new org.postgresql.Driver();
    private final Recycled recycled = new Recycled(postgres);

    private FaultDriver() {}

    /** Takes the place; doing it again changes nothing. */
    static synchronized void install() {
        if (installed) {
            return;
        }
        try {
            if (org.postgresql.Driver.isRegistered()) {
                org.postgresql.Driver.deregister();
            }
            DriverManager.registerDriver(new FaultDriver());
            installed = true;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public Connection connect(String url, Properties info) throws SQLException {
        Matcher named = PROCESS.matcher(url);
        if (!url.startsWith("jdbc:postgresql:") || !named.find()) {
            return postgres.connect(url, info);
        }
        SimulatedProcess process = SimulatedProcess.living(named.group(1));
        if (process == null || process.isDead()) {
            return FaultConnection.ofTheDead().proxy();
        }
        return connect(process, named.replaceFirst(""), info);
    }

    private Connection connect(SimulatedProcess process, String url, Properties info) throws SQLException {
        Matcher path = DATABASE.matcher(url);
        String database = path.find() ? path.group(1) : "";
        try {
            return ((FaultConnection) process.call(null, database, Call.Kind.CONNECT, "", false,
                    () -> process.isRecycling()
                            ? new FaultConnection(process, database, recycled.take(url, info), server -> recycled.giveBack(url, info, server))
                            : new FaultConnection(process, database, postgres.connect(url, info), null))).proxy();
        } catch (SQLException | RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return postgres.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
        return postgres.getPropertyInfo(url, info);
    }

    @Override
    public int getMajorVersion() {
        return postgres.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return postgres.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return postgres.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.postgresql");
    }
}
