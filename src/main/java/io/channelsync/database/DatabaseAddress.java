package io.channelsync.database;

/**
 * Where a database is and how to log in.
 *
 * @param url JDBC URL; tables live in the default schema of the connection
 * @param username login, may be empty for embedded databases
 * @param password secret, may be empty; never printed
 */
public record DatabaseAddress(String url, String username, String password) {

    /** True for a database inside this process, which only one process can open at a time. */
    public boolean embedded() {
        return url.startsWith("jdbc:hsqldb:file:") || url.startsWith("jdbc:hsqldb:mem:");
    }

    @Override
    public String toString() {
        return url;
    }
}
