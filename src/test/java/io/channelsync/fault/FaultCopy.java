package io.channelsync.fault;

import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/** COPY of a simulated process: its begin and its end are calls of their own. */
final class FaultCopy extends CopyManager {

    private final FaultConnection connection;

    private FaultCopy(FaultConnection connection, BaseConnection server) throws SQLException {
        super(server);
        this.connection = connection;
    }

    /** The driver's own interface, with a COPY that is counted. */
    static PGConnection connection(FaultConnection connection, PGConnection server) throws SQLException {
        FaultCopy copy = new FaultCopy(connection, (BaseConnection) server);
        return FaultStatement.proxy(PGConnection.class, (self, method, arguments) -> {
            connection.checkAlive();
            return method.getName().equals("getCopyAPI") ? copy : FaultConnection.raw(server, method, arguments);
        });
    }

    @Override
    public CopyIn copyIn(String sql) throws SQLException {
        CopyIn server = (CopyIn) counted(sql, false, () -> super.copyIn(sql));
        return FaultStatement.proxy(CopyIn.class, (self, method, arguments) -> {
            if (method.getName().equals("endCopy")) {
                return counted(sql, true, () -> FaultConnection.raw(server, method, arguments));
            }
            if (!method.getName().equals("isActive")) {
                connection.checkAlive();
            }
            return FaultConnection.raw(server, method, arguments);
        });
    }

    /** The rows are there when the COPY has ended, not when it begins. */
    private Object counted(String sql, boolean end, SimulatedProcess.RoundTrip trip) throws SQLException {
        try {
            return connection.call(Call.Kind.COPY, SqlLabel.of(sql) + (end ? " end" : " begin"), false, trip);
        } catch (SQLException | RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
