package io.channelsync.database;

/** SQL Server: its numbers, as in sys.messages; most of its SQLStates are S0001 and say nothing. */
final class SqlServerErrors {

    static final ErrorTable TABLE = new ErrorTable("com.microsoft.sqlserver.")
            .numbered()
            .numbers(ErrorKind.OUTAGE,
                    // deadlock victim, lock timeout, no locks left, snapshot conflict
                    1205, 1222, 1204, 3960,
                    // memory
                    701, 802, 8645, 8651,
                    // log full, filegroup full, no pages left, input and output
                    9002, 1105, 1101, 823, 825,
                    // read-only after a failover, or a secondary replica; in recovery, restore or transition; offline
                    3906, 3908, 976, 978, 979, 983, 922, 927, 942, 952,
                    // paused, shutting down, upgrading, for administrators only, too many connections, session killed
                    17142, 6005, 18401, 18451, 17809, 17810, 596,
                    // network
                    20, 64, 121, 233, 10053, 10054, 10060,
                    // Azure: throttled, moving, out of resources
                    4221, 10928, 10929, 40197, 40501, 40549, 40613, 49918, 49919, 49920)
            .numbers(ErrorKind.SET_UP,
                    // database, login, password
                    4060, 911, 916, 18452, 18456, 18470, 18487, 18488,
                    // rights
                    229, 230, 262, 297, 300, 15247,
                    // no such object, column, procedure; syntax; columns that may not be written
                    208, 207, 213, 102, 156, 2812, 271, 544, 8101)
            .numbers(ErrorKind.DATA,
                    // unique key, unique index, foreign key or check, null
                    2627, 2601, 547, 515,
                    // too long, overflow, conversion, division
                    8152, 2628, 8115, 220, 232, 241, 242, 244, 245, 248, 295, 296, 8114, 8134, 8169,
                    // row or index entry too long, view with check option, subquery with several rows
                    511, 1946, 550, 512)
            // THROW and RAISERROR of triggers
            .range(ErrorKind.DATA, 50_000, 50_999)
            .conflicts(1205, 3960, 2627, 2601);

    private SqlServerErrors() {}
}
