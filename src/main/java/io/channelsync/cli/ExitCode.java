package io.channelsync.cli;

/** What the process says to scripts; also listed in the help of every command. */
public final class ExitCode {

    public static final int OK = 0;
    /** A flow spec does not hold. */
    public static final int SPEC_FAILED = 1;
    /** Something is held, failed, or a database was away. */
    public static final int HELD = 3;
    /** Nobody knows the id that was asked for. */
    public static final int UNKNOWN_ID = 4;
    /** HQ and channels disagree. */
    public static final int DISAGREEMENT = 5;
    public static final int USAGE = 64;
    /** A fault of ChannelSync itself. */
    public static final int UNEXPECTED = 70;
    /** The configuration or the routes have to be changed. */
    public static final int CONFIGURATION = 78;

    private ExitCode() {}
}
