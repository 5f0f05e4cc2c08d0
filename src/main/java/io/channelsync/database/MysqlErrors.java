package io.channelsync.database;

/** MySQL and MariaDB: their numbers; much of what they say has the SQLState HY000. */
final class MysqlErrors {

    static final ErrorTable TABLE = new ErrorTable("com.mysql.", "org.mariadb.")
            .numbered()
            .numbers(ErrorKind.OUTAGE,
                    // too many connections, of all or of this login; resources of the login used up
                    1040, 1203, 1226,
                    // lock timeout, deadlock, no locks left, row or table changed, rolled back by the replication group
                    1205, 1213, 1206, 1020, 1412, 3101,
                    // table full, disk full, file cannot be written, memory, engine, commit
                    1114, 1021, 3, 1026, 1037, 1038, 1041, 1030, 1180,
                    // read-only server, server in read-only mode, read-only transaction
                    1290, 1836, 1792,
                    // shutdown, interrupted, statement timeouts of MySQL and MariaDB, connection killed
                    1053, 1317, 3024, 1969, 1927,
                    // network, at the server and at the client
                    1152, 1158, 1159, 1160, 1161, 2002, 2003, 2006, 2013, 2055)
            .numbers(ErrorKind.SET_UP,
                    // database, login, password, host
                    1044, 1045, 1049, 1698, 1820, 1862, 3118, 1129, 1130,
                    // rights
                    1142, 1143, 1227, 1370, 1410,
                    // no such table, column, procedure; syntax; a column that is missing in our statement
                    1146, 1054, 1305, 1064, 1136, 1364)
            .numbers(ErrorKind.DATA,
                    // unique, null, foreign key, check (MySQL, MariaDB), view with check option
                    1062, 1586, 1048, 1452, 1451, 1216, 1217, 3819, 4025, 1369,
                    // too long, truncated, out of range, wrong value, character set, JSON
                    1406, 1265, 1264, 1690, 1366, 1292, 1365, 1367, 1300, 3140,
                    // row too long, packet too long (half a page may fit), SIGNAL of a trigger
                    1118, 1153, 1644)
            .states(ErrorKind.DATA, "45000")
            .states(ErrorKind.OUTAGE, "70")
            .states(ErrorKind.SET_UP, "HY")
            .conflicts(1213, 1020, 1412, 3101, 1062);

    private MysqlErrors() {}
}
