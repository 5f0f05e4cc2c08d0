package io.channelsync.operate;

import io.channelsync.channel.Channel;
import io.channelsync.fault.AtCommit;
import io.channelsync.fault.AtCommit.Ending;
import io.channelsync.fault.Fault;
import io.channelsync.fault.Lives;
import io.channelsync.fault.SimulatedProcess;
import io.channelsync.flow.Flow;
import io.channelsync.route.Daemon;
import io.channelsync.settings.Settings;
import io.channelsync.testing.PostgresServer;
import io.channelsync.testing.Site;
import io.channelsync.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The story of two customers who are one, of a business partner, and of somebody who wants to be forgotten, told again and again in the
 * same databases, each time of other people. Daemon and operators are one process, which ends at another commit each time.
 */
final class CrashedDecisions implements AutoCloseable {

    private static final String PROCESS = "crashed-decisions";
    private static final List<Flow> FLOWS = List.of(Flow.UPLOAD_CHANNELS, Flow.SYNCHRONIZE_CUSTOMERS, Flow.DISTRIBUTE_CUSTOMERS);
    private static final int MOST_ROUNDS = 12;

    private final Site site = Site.of(PostgresServer.shared()::forSite, List.of("north", "south"), CrashedDecisions::channel);
    private final Map<String, BasicDataSource> databases = new HashMap<>();
    private final Settings settings;
    private final Lives lives;
    private final Sites faulty;
    private int run;
    private CrashedTills tills;

    CrashedDecisions() {
        site.set("channelsync.parallel-channels", "1");
        site.set("channelsync.hq.url", SimulatedProcess.url(PROCESS, site.hqDatabase().address().url()));
        settings = site.settings();
        lives = new Lives(settings, site.clock());
        databases.put("hq", open(site.hqDatabase()));
        site.channelIds().forEach(id -> databases.put(id, open(site.channelDatabase(id))));
        faulty = new Sites(throughFaults(site.hqDatabase()), id -> throughFaults(site.channelDatabase(id)), settings.channels(), site.clock());
    }

    private static Channel channel(String id, TestDatabase database) {
        return new Channel(id, id, SimulatedProcess.address(PROCESS, database.address()), "all", "US", ZoneId.of("UTC"), LocalTime.of(4, 0), List.of("all"),
                new Channel.DefaultCustomer(null, "RETAIL", "USD", "en-US", "all", null), false);
    }

    /** The test's own way in, past the faults. */
    private static BasicDataSource open(TestDatabase database) {
        BasicDataSource pool = new BasicDataSource();
        pool.setUrl(database.address().url());
        pool.setUsername(database.address().username());
        return pool;
    }

    private static DataSource throughFaults(TestDatabase database) {
        return new DriverManagerDataSource(SimulatedProcess.url(PROCESS, database.address().url()), database.address().username(), database.address().password());
    }

    /**
     * Tells the story once with an end at this commit; a new process goes on until nothing is left.
     *
     * @param commit the how manieth, from 1; 0 for none
     * @return how many commits the first process made
     */
    int play(int commit, Ending ending) {
        run++;
        tills = new CrashedTills(run, client("north"), client("south"));
        tills.open();
        AtCommit fault = new AtCommit(commit, ending);
        life(fault);
        life(Fault.NONE);
        return fault.count();
    }

    private void life(Fault fault) {
        try (SimulatedProcess process = SimulatedProcess.begin(PROCESS, fault).recycling()) {
            Daemon daemon = lives.next();
            for (int round = 0; round < MOST_ROUNDS && !process.isDead() && (round == 0 || !isOver()); round++) {
                FLOWS.forEach(daemon::runFlow);
                decide();
                tills.goOn();
                site.clock().forward(Duration.ofMinutes(10));
            }
            process.halt();
        }
    }

    /** What operators find to decide; whoever saw no answer looks again. */
    private void decide() {
        if (exists("select 1 from customer_duplicate where state = 'FLAGGED' and async_id = ?", tills.id("anna"))) {
            new Duplicates(faulty, "jo").link(tills.id("anna").toString(), null);
        }
        if (exists("select 1 from prospect where state = 'WAITING' and operation_id = ?", tills.id("onboard"))) {
            new Prospects(faulty, "jo").approve(tills.id("onboard").toString());
        }
        if (exists("select 1 from customer where erased_at is null and async_id = ?", tills.id("pete")) && tills.knowPete()) {
            new Erase(faulty, "jo").erase(tills.id("pete").toString());
        }
    }

    private JdbcClient client(String database) {
        return JdbcClient.create(databases.get(database));
    }

    private boolean exists(String sql, UUID id) {
        return !client("hq").sql(sql).param(id).query().listOfRows().isEmpty();
    }

    private boolean isOver() {
        return tills.areDone() && waiting() == 0;
    }

    /** Rows that are not where they belong yet. */
    long waiting() {
        return client("hq").sql("""
                select (select count(*) from async_customer where sync_status = 'PENDING' or report_due)
                     + (select count(*) from async_address where sync_status = 'PENDING' or report_due)
                     + (select count(*) from business_partner_request where sync_status = 'PENDING' or report_due)
                     + (select count(*) from loyalty_card where sync_status = 'PENDING' or report_due)
                     + (select count(*) from erasure where due_at is not null)""").query(Long.class).single()
                + tills.waiting();
    }

    /** What has become of the people of this telling, at HQ and at each channel. */
    String outcome() {
        return "hq " + hq() + "\nnorth " + tills.outcome("north") + "\nsouth " + tills.outcome("south");
    }

    private String hq() {
        return client("hq").sql("""
                select (select string_agg(coalesce(c.first_name, '(erased)'), ', ' order by c.first_name nulls last) from customer c
                         where c.async_id in (:people)) as people,
                       (select string_agg(c.first_name || ' into ' || g.first_name, ', ') from customer c join customer g on g.account_number = c.merged_into
                         where g.async_id = :ann) as merged,
                       (select c.phone from customer c where c.async_id = :ann) as phone,
                       (select count(*) from customer_alias where async_id in (:people)) as links,
                       (select string_agg(c.first_name || ' ' || m.role, ', ' order by c.first_name)
                          from customer_hierarchy_member m join customer_hierarchy h using (hierarchy_number) join customer c using (account_number)
                         where h.name = :organization) as members,
                       (select count(*) from customer where organization_name = :organization) as organizations,
                       (select count(*) from customer_address a join customer c using (account_number) where c.async_id = :pete and a.street is not null) as streets,
                       (select count(*) from customer_loyalty_card l join customer c using (account_number) where c.async_id = :anna or c.async_id = :ann) as cards""")
                .params(tills.names()).query().singleRow().toString();
    }

    /** What the command {@code verify} would say. */
    List<String> verify() {
        VerifyReport report = new Verify(new Sites(databases.get("hq"), databases::get, settings.channels(), site.clock())).run();
        return report.findings().stream().map(Object::toString).toList();
    }

    @Override
    public void close() {
        lives.close();
        databases.values().forEach(CrashedDecisions::shut);
        site.close();
    }

    private static void shut(BasicDataSource pool) {
        try {
            pool.close();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
