package io.channelsync.crash;

import io.channelsync.database.DatabaseFailure;
import io.channelsync.database.ErrorKind;
import io.channelsync.testing.PostgresServer;
import io.channelsync.testing.Site;
import io.channelsync.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;

/** What can happen to HQ and to one of the channels without any row being at fault. */
final class Outages {

    private static final String SOUTH = "south";

    private final PostgresServer server;
    private final Site site;

    /** @param server the one that holds HQ; the channels are on the shared one */
    Outages(PostgresServer server, Site site) {
        this.server = server;
        this.site = site;
    }

    /**
     * @param database whose name the run has to tell
     * @param kind what the run has to call it
     */
    record Trouble(String name, String database, ErrorKind kind, Runnable strike, Runnable repair) {}

    List<Trouble> all() {
        List<Trouble> all = new ArrayList<>();
        all.add(new Trouble("HQ's server stopped", DatabaseFailure.HQ, ErrorKind.OUTAGE, server::stop, server::resume));
        all.addAll(common(DatabaseFailure.HQ, server, site.hqDatabase(), OutageLogins.HQ, "insert"));
        all.addAll(common(SOUTH, PostgresServer.shared(), site.channelDatabase(SOUTH), OutageLogins.CHANNEL, "update"));
        all.add(new Trouble("login refused", SOUTH, ErrorKind.SET_UP,
                () -> {
                    PostgresServer.shared().execute("alter role till nologin");
                    disconnect(PostgresServer.shared(), site.channelDatabase(SOUTH));
                },
                () -> PostgresServer.shared().execute("alter role till login")));
        all.add(new Trouble("database gone", SOUTH, ErrorKind.SET_UP,
                () -> PostgresServer.shared().rename(site.channelDatabase(SOUTH), "south_gone"),
                () -> PostgresServer.shared().renameBack(site.channelDatabase(SOUTH), "south_gone")));
        return all;
    }

    /** @param change what the flow does to async_customer there */
    private List<Trouble> common(String name, PostgresServer on, TestDatabase database, String login, String change) {
        String own = "alter database \"" + nameOf(database) + "\" ";
        return List.of(
                new Trouble("grant revoked at " + name, name, ErrorKind.SET_UP,
                        () -> database.execute("revoke " + change + " on async_customer from " + login),
                        () -> database.execute("grant " + change + " on async_customer to " + login)),
                new Trouble("table missing at " + name, name, ErrorKind.SET_UP,
                        () -> database.execute("alter table async_customer rename to elsewhere"),
                        () -> database.execute("alter table elsewhere rename to async_customer")),
                new Trouble("disk full at " + name, name, ErrorKind.OUTAGE,
                        () -> fill(database, change),
                        () -> database.execute("drop trigger disk_full on async_customer")),
                new Trouble("read-only at " + name, name, ErrorKind.OUTAGE,
                        () -> {
                            on.execute(own + "set default_transaction_read_only = on");
                            disconnect(on, database);
                        },
                        () -> {
                            on.execute(own + "reset default_transaction_read_only");
                            disconnect(on, database);
                        }),
                new Trouble("too many connections at " + name, name, ErrorKind.OUTAGE,
                        () -> {
                            on.execute(own + "connection limit 0");
                            disconnect(on, database);
                        },
                        () -> on.execute(own + "connection limit -1")));
    }

    /** No disk of the test machine is filled: a trigger raises the error that the server raises then. */
    private static void fill(TestDatabase database, String change) {
        database.execute("""
                create or replace function disk_full() returns trigger language plpgsql as
                $$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$""");
        database.execute("create trigger disk_full before " + change + " on async_customer for each statement execute function disk_full()");
    }

    private static void disconnect(PostgresServer on, TestDatabase database) {
        on.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + nameOf(database) + "'");
    }

    private static String nameOf(TestDatabase database) {
        String url = database.address().url();
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
