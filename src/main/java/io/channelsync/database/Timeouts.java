package io.channelsync.database;

import java.time.Duration;

/**
 * How long a database may keep a worker waiting.
 *
 * @param connect to open a connection, login included
 * @param socket between two bytes of an answer
 * @param statement for one statement, as its server measures it
 * @param answer from a request to the end of its answer, whatever trickles in meanwhile; then the connection is cut off
 * @param idle after which an unused connection is closed
 */
public record Timeouts(Duration connect, Duration socket, Duration statement, Duration answer, Duration idle) {}
