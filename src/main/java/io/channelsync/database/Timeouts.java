package io.channelsync.database;

import java.time.Duration;

/**
 * How long a database may keep a worker waiting.
 *
 * @param connect to open a connection
 * @param socket between two bytes of an answer
 * @param statement for one statement
 * @param idle after which an unused connection is closed
 */
public record Timeouts(Duration connect, Duration socket, Duration statement, Duration idle) {}
