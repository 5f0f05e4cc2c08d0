package io.channelsync.control;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognizes that an embedded database could not be opened because of its lock file, and says it in one line. */
public final class LockedDatabase {

    /** HSQLDB's "lock file acquisition failure", the only case with this code. */
    private static final int LOCK_NOT_ACQUIRED = -451;

    private static final Pattern LOCK_FILE = Pattern.compile("file =(.*?)\\.lck, exists=");

    private LockedDatabase() {}

    /**
     * The line to print, when the failure is about a lock.
     *
     * @param failure as it came from a driver, a pool or a framework on top
     */
    public static Optional<String> explain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == LOCK_NOT_ACQUIRED) {
                return Optional.of(line(sql));
            }
        }
        return Optional.empty();
    }

    private static String line(SQLException failure) {
        String database = "the embedded database " + location(failure);
        return heldByAnother(failure)
                ? database + " is open in another process that does not answer; stop that process, then try again"
                : database + " cannot be opened: its folder cannot be written";
    }

    private static String location(SQLException failure) {
        Matcher found = LOCK_FILE.matcher(String.valueOf(failure.getMessage()));
        return found.find() ? found.group(1) : "";
    }

    private static boolean heldByAnother(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getClass().getSimpleName().equals("LockHeldExternallyException")) {
                return true;
            }
        }
        return false;
    }
}
