package io.channelsync.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.cli.CommandHere;
import io.channelsync.database.Product;
import io.channelsync.flow.Flow;
import io.channelsync.flow.Run;
import io.channelsync.testing.Proof;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** No value of a person is found outside the columns that docs/tables.md names, whatever is refused, broken or asked. */
class CanaryTest {

    private static final int PERSONS = Proof.size("channelsync.privacy.persons", 48, 10_000);

    /** What the server says when it breaks off a statement: a value in each text, and one connection that really ends. */
    private static final List<String> FAULTS = List.of("57014", "40001", "42501", "XX000", "P0001", "23514");

    @ParameterizedTest
    @EnumSource(Product.class)
    void marked_persons_are_only_seen_in_their_columns(Product product) throws Exception {
        List<String> told = new ArrayList<>();
        try (CapturedLog log = new CapturedLog(true); RunningSite running = new RunningSite(product)) {
            refuse(running);
            Canaries.write(running.site().channelDatabase("north"), 0, PERSONS, product == Product.HSQLDB);
            running.runUntilQuiet();
            assertEnoughWasRefused(running);

            told.addAll(commands(running));
            told.addAll(foreignMessages(running));
            if (product == Product.POSTGRESQL) {
                told.addAll(brokenStatements(running));
            }
            told.addAll(ManagementView.of(ManagementFactory.getPlatformMBeanServer()));
            Thread.getAllStackTraces().keySet().forEach(thread -> told.add(thread.getName()));
            told.addAll(log.lines());

            assertThat(Canaries.in(told.stream())).isEmpty();
            assertThat(told).anyMatch(line -> line.startsWith("io.channelsync:type=channel,name=north LastError"))
                    .anyMatch(line -> line.startsWith("org.apache.camel:") && line.contains("direct:take-customers"));
            assertThat(log.lines()).as("the log was listened to").isNotEmpty();
            assertOnlyTheirColumns(running);
        }
    }

    @Test
    void the_list_of_columns_names_what_is_there() throws SQLException {
        try (RunningSite running = new RunningSite(Product.HSQLDB)) {
            Set<String> all = new TreeSet<>(PersonalColumns.all("hq", running.site().hqDatabase()));
            all.addAll(PersonalColumns.all("channel", running.site().channelDatabase("north")));
            assertThat(all).containsAll(PersonalColumns.allowed());
            assertThat(PersonalColumns.allowed()).hasSizeGreaterThan(100);
        }
    }

    private static void refuse(RunningSite running) {
        Canaries.refuse(new JdbcTemplate(running.site().hqDatabase()), new JdbcTemplate(running.site().channelDatabase("south")));
    }

    private static void assertEnoughWasRefused(RunningSite running) {
        assertThat(count(running, "customer")).as("accepted").isGreaterThanOrEqualTo(PERSONS / 12);
        assertThat(count(running, "async_customer where sync_status = 'FAILED'")).as("failed").isGreaterThanOrEqualTo(PERSONS / 3);
        assertThat(count(running, "quarantine")).as("quarantined").isGreaterThanOrEqualTo(PERSONS / 12);
        assertThat(count(running, "order_status where status = 'FAILED'")).as("held").isPositive();
        assertThat(running.site().hq().sql("select distinct sync_error from async_customer where sync_error is not null")
                .query(String.class).list()).as("reasons").hasSizeGreaterThanOrEqualTo(6);
    }

    private static long count(RunningSite running, String from) {
        return running.site().hq().sql("select count(*) from " + from).query(Long.class).single();
    }

    /** What the operator asks and corrects, also with a difference that {@code verify} has to tell. */
    private static List<String> commands(RunningSite running) {
        running.site().channel("south").sql("update customer set email = 'planted.kanari@example.com', phone = null").update();
        List<String> printed = new ArrayList<>();
        List<String[]> commands = new ArrayList<>(List.of(
                new String[] {"status"}, new String[] {"status", "--json"}, new String[] {"verify"}));
        for (int kind : List.of(0, 5, 8, 10)) {
            commands.add(new String[] {"why", Canaries.customer(kind).toString()});
        }
        commands.add(new String[] {"why", Canaries.transaction(6).toString()});
        commands.add(new String[] {"retry", Canaries.operation(10).toString(), Canaries.operation(7).toString()});
        commands.add(new String[] {"fix", Canaries.operation(7).toString(), "email=still kanari"});
        commands.add(new String[] {"fix", Canaries.operation(7).toString(), "email=kanari7@example.com", "receipt_email="});
        commands.forEach(command -> printed.addAll(CommandHere.run(running.site(), command)));
        assertThat(printed).anyMatch(line -> line.contains("different")).anyMatch(line -> line.startsWith("corrected ") && line.contains("email"))
                .anyMatch(line -> line.startsWith("refused, nothing was stored: email"));
        return printed;
    }

    /** Messages that no route expects: whatever the steps make of them, they do not repeat them. */
    private static List<String> foreignMessages(RunningSite running) {
        List<String> told = new ArrayList<>();
        for (String entry : running.entries()) {
            running.send(entry, exchange -> {
                exchange.setProperty(Run.PROPERTY, new Run(Flow.UPLOAD_CHANNELS.id(), running.site().clock().instant()));
                Map<String, Object> row = new HashMap<>(Map.of("operation_id", UUID.randomUUID(), "email", Canaries.value("mail")));
                exchange.getMessage().setBody(new ArrayList<>(List.of(row)));
                exchange.getMessage().setHeader("last_name", Canaries.value("name"));
            });
        }
        return told;
    }

    /** The server breaks off statements with values in its words, then the connection itself. */
    private static List<String> brokenStatements(RunningSite running) {
        List<String> told = new ArrayList<>();
        int from = PERSONS;
        for (String fault : FAULTS) {
            told.addAll(broken(running, "raise exception 'values (%)', new.email using errcode = '" + fault
                    + "', detail = new.last_name, hint = new.phone", from));
            from += 12;
        }
        told.addAll(broken(running, "perform pg_terminate_backend(pg_backend_pid())", from));
        return told;
    }

    private static List<String> broken(RunningSite running, String fault, int from) {
        running.site().hqDatabase().execute("create or replace function fail() returns trigger language plpgsql as $$ begin "
                + fault + "; return new; end $$");
        running.site().hqDatabase().execute("create or replace trigger fail before insert on async_customer"
                + " for each row execute function fail()");
        Canaries.write(running.site().channelDatabase("north"), from, from + 12, false);
        running.site().clock().forward(Duration.ofHours(1));
        long before = count(running, "async_customer");
        Run run = running.daemon().runFlow(Flow.UPLOAD_CHANNELS);
        assertThat(count(running, "async_customer")).as("nobody came through: %s", fault).isEqualTo(before);
        List<String> told = new ArrayList<>();
        run.failures().forEach(failure -> told.add(failure.toString()));
        run.held().forEach(held -> told.add(held.toString()));
        running.site().hqDatabase().execute("drop trigger fail on async_customer");
        running.site().clock().forward(Duration.ofHours(1));
        running.daemon().runFlow(Flow.UPLOAD_CHANNELS);
        assertThat(running.site().channel("north").sql("select count(*) from async_customer where uploaded_at is null")
                .query(Long.class).single()).as("all are gone after: %s", fault).isZero();
        return told;
    }

    private static void assertOnlyTheirColumns(RunningSite running) throws SQLException {
        Set<String> found = new TreeSet<>(PersonalColumns.found("hq", running.site().hqDatabase()));
        found.addAll(PersonalColumns.found("channel", running.site().channelDatabase("north")));
        found.addAll(PersonalColumns.found("channel", running.site().channelDatabase("south")));
        assertThat(found).isSubsetOf(PersonalColumns.allowed())
                .contains("hq.async_customer.email", "hq.customer.last_name", "hq.customer_address.street",
                        "hq.quarantine.payload", "hq.audit_log.old_value", "channel.customer.email");
    }
}
