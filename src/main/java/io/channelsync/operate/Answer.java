package io.channelsync.operate;

/**
 * What a command prints and how it ends.
 *
 * @param text for people, lines separated by line feeds
 * @param exitCode exit code of the process
 */
public record Answer(String text, int exitCode) {

    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int INCOMPLETE = 3;
    static final int UNKNOWN = 4;
    static final int FINDINGS = 5;
}
