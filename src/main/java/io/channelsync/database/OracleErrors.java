package io.channelsync.database;

/** Oracle: the numbers of its ORA messages, and those of its driver from 17000 on. */
final class OracleErrors {

    static final ErrorTable TABLE = new ErrorTable("oracle.")
            .numbered()
            .numbers(ErrorKind.OUTAGE,
                    // deadlock, busy, lock timeouts, serialization, cancelled or timed out, snapshot too old
                    60, 54, 51, 30006, 4020, 4021, 8177, 1013, 1555,
                    // tablespace full (table, index, partition, lob, rollback, temporary), quota, undo, archive, recovery area
                    1653, 1654, 1688, 1683, 1691, 1692, 1650, 1651, 1652, 1658, 1536, 30036, 257, 19809, 19815,
                    // memory, files that cannot be read or written
                    4030, 4031, 376, 1114, 1115, 27072,
                    // too many processes or sessions, of all or of this login
                    18, 20, 2391,
                    // starting, stopping, not open, read-only, session killed or idle too long, not logged on
                    1033, 1034, 1089, 1090, 1092, 1109, 1219, 16000, 16456, 1456, 28, 31, 2396, 1012,
                    // connection lost, transaction outcome unknown after a failover
                    3113, 3114, 3135, 25402, 25405, 25408,
                    // listener and network
                    12152, 12170, 12505, 12514, 12516, 12518, 12519, 12520, 12526, 12527, 12528, 12537, 12541, 12543, 12545,
                    12547, 12560, 12571,
                    // driver: input and output, closed connection, nothing more to read
                    17002, 17008, 17410)
            .numbers(ErrorKind.SET_UP,
                    // login, locked, expired, may not connect, name of the service not known here
                    1017, 28000, 28001, 1045, 12154,
                    // rights, also on a tablespace
                    1031, 1950,
                    // no such table, object or sequence; invalid view; does not compile; sequence at its end
                    942, 4043, 4063, 2289, 6550, 8004)
            // syntax and unknown columns
            .range(ErrorKind.SET_UP, 900, 941)
            .numbers(ErrorKind.DATA,
                    // unique, null, check, parent, child, partition
                    1, 1400, 1407, 2290, 2291, 2292, 14400,
                    // too long, too large, not a number, division, several rows
                    12899, 1401, 1461, 1438, 1426, 1722, 1476, 6502, 1427,
                    // dates, and a character that is only half there
                    1830, 1839, 1840, 1841, 1843, 1847, 1858, 1861, 29275)
            // RAISE_APPLICATION_ERROR of triggers
            .range(ErrorKind.DATA, 20_000, 20_999)
            .conflicts(60, 8177, 1);

    private OracleErrors() {}
}
