package io.channelsync.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.channelsync.crash.Shops;
import io.channelsync.database.Product;
import io.channelsync.testing.Proof;
import io.channelsync.testing.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * {@code export --new} is killed while it takes its rows, while it writes and just after, and begun again: every invoice is in
 * exactly one file, and every file is whole. The long form does not fit into the memory of the process at once.
 */
class ExportKillTest {

    private static final int INVOICES = Proof.size("channelsync.export.invoices", 5_000, 200_000);
    private static final int KILLS = Proof.size("channelsync.export.kills", 2, 30);
    private static final int LINES = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final List<String> POSTED = List.of("""
            insert into sales_order (sales_order_number, channel_id, account_number, business_date, currency, status, net_amount, tax_amount,
              gross_amount, created_at)
            select 'SO-' || i, 'north', 'C-1', date '2026-03-01', 'USD', 'INVOICED', 3, 0, 3, now() from generate_series(?, ?) i""", """
            insert into retail_statement (statement_id, statement_number, channel_id, business_date, sequence, state, created_at)
            select md5('statement ' || i)::uuid, 'ST-' || i, 'north', date '2026-03-01', i, 'POSTED', now() from generate_series(?, ?) i""", """
            insert into sales_invoice (invoice_number, sales_order_number, statement_id, account_number, invoice_date, currency, net_amount,
              tax_amount, gross_amount, created_at)
            select 'INV-' || i, 'SO-' || i, md5('statement ' || i)::uuid, 'C-1', date '2026-03-01', 'USD', 3, 0, 3, now()
              from generate_series(?, ?) i""", """
            insert into sales_invoice_line (invoice_number, line_number, item_id, quantity, unit_price, discount_amount, tax_amount, net_amount)
            select 'INV-' || i, n, 'bell', 1, 1, 0, 0, 1 from generate_series(?, ?) i, generate_series(1, 3) n""", """
            insert into payment_journal_line (statement_id, account_number, tender_type, currency, amount, invoice_number, posted)
            select md5('statement ' || i)::uuid, 'C-1', 'CASH', 'USD', 3, 'INV-' || i, true from generate_series(?, ?) i""");

    @TempDir
    private Path folder;

    private final long seed = Proof.seed("channelsync.export.seed");
    private final Random random = new Random(seed);
    private int posted;

    @Test
    void every_invoice_is_in_one_whole_file_however_often_it_is_killed() throws IOException, InterruptedException {
        try (Site site = Site.of(Product.POSTGRESQL, List.of("north"), Shops::at)) {
            JdbcTemplate hq = new JdbcTemplate(site.hqDatabase());
            hq.update("insert into customer (account_number, party_number, party_type, change_number, created_at, modified_at)"
                    + " values ('C-1', 'P-1', 'PERSON', 1, now(), now())");
            post(hq, INVOICES);
            for (int kill = 0; kill < KILLS; kill++) {
                killOnce(site, hq, kill);
                whole();
                post(hq, 100);
            }
            int runs = 0;
            for (String said = ""; !said.equals("nothing new"); runs++) {
                assertThat(runs).as(replay()).isLessThan(KILLS + 3);
                try (Program export = start(site)) {
                    Program.Answer answer = export.within(900);
                    assertThat(answer.code()).as(replay()).isZero();
                    said = answer.out().get(0);
                }
            }
            Map<String, Integer> times = whole();
            assertThat(times).as(replay()).hasSize(posted);
            assertThat(times.values()).as(replay()).containsOnly(1);
            assertThat(hq.queryForObject("select count(*) from invoice_export where exported_at is null", Long.class)).as(replay()).isZero();
            assertThat(hq.queryForObject("select sum(invoice_count) from invoice_export", Long.class)).as(replay()).isEqualTo(posted);
        }
    }

    private void post(JdbcTemplate hq, int invoices) {
        POSTED.forEach(insert -> hq.update(insert, posted + 1, posted + invoices));
        posted += invoices;
    }

    /** At a moment of its own: while rows are taken, while the file grows, or when it has just been moved into place. */
    private void killOnce(Site site, JdbcTemplate hq, int kill) throws InterruptedException {
        long files = files("export-");
        long exports = exports(hq);
        int moment = (kill + (int) Math.floorMod(seed, 3)) % 3;
        try (Program export = start(site)) {
            await().pollInterval(Duration.ofMillis(2)).atMost(PATIENCE).until(() -> switch (moment) {
                case 0 -> exports(hq) > exports || files(".export-") > 0 || files("export-") > files;
                case 1 -> size() > random.nextInt(100 * INVOICES) || files("export-") > files;
                default -> files("export-") > files;
            } || export.hasEnded());
            export.close();
            export.awaitEnd();
        }
        remove(".export-");
    }

    private Program start(Site site) {
        List<String> words = new ArrayList<>(List.of("export", "--new", "--output", folder.resolve("drop").toString()));
        Map.of("channelsync.hq.url", site.hqDatabase().address().url(), "channelsync.hq.username", site.hqDatabase().address().username(),
                        "channelsync.hq.password", site.hqDatabase().address().password())
                .forEach((key, value) -> words.addAll(List.of("--set", key + "=" + value)));
        return Program.start(site.configFolder(), folder, words.toArray(String[]::new));
    }

    private static long exports(JdbcTemplate hq) {
        return hq.queryForObject("select count(*) from invoice_export", Long.class);
    }

    /** How often each invoice stands in the files; each file says at its end how many it has. */
    private Map<String, Integer> whole() throws IOException {
        Map<String, Integer> times = new TreeMap<>();
        for (Path file : list("export-")) {
            Map<String, Integer> here = new TreeMap<>();
            Map<String, Long> fields = new TreeMap<>();
            try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
                for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                    fields.merge(token == JsonToken.FIELD_NAME ? json.currentName() : "", 1L, Long::sum);
                    if (token == JsonToken.VALUE_STRING && "salesOrderNumber".equals(json.currentName())) {
                        here.merge(json.getText(), 1, Integer::sum);
                    }
                }
            }
            assertThat(fields).as("%s is whole; %s", file, replay()).containsEntry("counts", 1L)
                    .containsEntry("lineNumber", (long) LINES * here.size()).containsEntry("tenderType", (long) here.size());
            here.forEach((number, count) -> times.merge(number, count, Integer::sum));
        }
        return times;
    }

    private long files(String beginning) {
        return list(beginning).size();
    }

    private long size() {
        return list(".export-").stream().mapToLong(file -> file.toFile().length()).sum();
    }

    private void remove(String beginning) {
        list(beginning).forEach(file -> assertThat(file.toFile().delete()).isTrue());
    }

    private List<Path> list(String beginning) {
        Path drop = folder.resolve("drop");
        if (!Files.isDirectory(drop)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(drop)) {
            return files.filter(file -> file.getFileName().toString().startsWith(beginning)).toList();
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private String replay() {
        return "replay with: mvn test -Dtest=ExportKillTest -Dchannelsync.export.seed=" + seed;
    }
}
