package io.channelsync.database;

/** HSQLDB: its own numbers say more than its SQLStates where files are concerned. They are negative, but in a batch positive. */
final class HsqldbErrors {

    static final ErrorTable TABLE = new ErrorTable("org.hsqldb.")
            // Lock on the file, input and output, memory, size limits, log; read-only database or table.
            .numbers(ErrorKind.OUTAGE, -451, -452, -455, -456, -460, -466, -467, -468, -469, -471, -472,
                    451, 452, 455, 456, 460, 466, 467, 468, 469, 471, 472)
            // Wrong or missing files, denied access, no such database.
            .numbers(ErrorKind.SET_UP, -453, -454, -457, -461, -462, -463, -464, -465, 453, 454, 457, 461, 462, 463, 464, 465)
            .states(ErrorKind.SET_UP, "2200H", "22023")
            .states(ErrorKind.DATA, "09000", "27000", "45000");

    private HsqldbErrors() {}
}
