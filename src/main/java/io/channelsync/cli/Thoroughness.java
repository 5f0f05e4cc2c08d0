package io.channelsync.cli;

/**
 * How strictly {@code validate} looks.
 *
 * @param connect true to open every database as well
 * @param denyWarnings true to count warnings as findings in the exit code
 */
public record Thoroughness(boolean connect, boolean denyWarnings) {}
