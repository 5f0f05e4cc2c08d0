package io.channelsync.crash;

import io.channelsync.testing.PostgresServer;
import io.channelsync.testing.Site;
import io.channelsync.testing.TestDatabase;

/** Logins that may do no more than the daemon needs, one for HQ and one for the channels. */
final class OutageLogins {

    static final String HQ = "clerk";
    static final String CHANNEL = "till";

    private OutageLogins() {}

    static void create() {
        login(PostgresServer.shared(), CHANNEL);
    }

    private static void login(PostgresServer server, String name) {
        server.execute("do $$ begin create role " + name + " login; exception when duplicate_object then null; end $$");
    }

    /** Lets the daemon in with them, HQ's on a server of its own. */
    static void grant(PostgresServer server, Site site) {
        login(server, HQ);
        grant(site.hqDatabase(), HQ);
        Shops.IDS.forEach(id -> grant(site.channelDatabase(id), CHANNEL));
        site.set("channelsync.hq.username", HQ).set("channelsync.hq.password", "");
    }

    private static void grant(TestDatabase database, String login) {
        database.execute("grant select, insert, update, delete on all tables in schema public to " + login);
        database.execute("grant usage on all sequences in schema public to " + login);
    }
}
