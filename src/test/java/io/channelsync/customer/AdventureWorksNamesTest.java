package io.channelsync.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Names and e-mail addresses that nobody here wrote. */
class AdventureWorksNamesTest {

    private static final Path CUSTOMERS = Path.of(System.getProperty("channelsync.shared", "../shared"),
            "data", "adventureworks", "Customers.csv.gz");

    private List<Map<String, Object>> typed;

    @BeforeEach
    void read_the_customers() throws IOException {
        assumeThat(CUSTOMERS).as("skipped: the AdventureWorks sample is not there, set -Dchannelsync.shared=FOLDER").exists();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(CUSTOMERS)), StandardCharsets.UTF_8))) {
            typed = lines.lines().skip(1).map(line -> line.split(",", 9)).map(columns -> Sample.row("CREATE",
                    "title", columns[1], "first_name", columns[2], "last_name", columns[3], "email", columns[7])).toList();
        }
    }

    @Test
    void every_customer_is_accepted_as_typed() {
        assertThat(typed).hasSize(18_148);
        List<Map<String, Object>> rows = new CustomerIntake(Sample.CUSTOMER, false).transform(typed, Sample.SEATTLE);
        assertThat(rows).extracting(row -> row.get("sync_error")).containsOnlyNulls();
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i)).containsEntry("last_name", typed.get(i).get("last_name"))
                    .containsEntry("email", typed.get(i).get("email"));
        }
        assertThat(rows).extracting(row -> row.get("email")).contains("andrés18@adventure-works.com");
    }

    @Test
    void proper_case_changes_nothing_but_case() {
        List<Map<String, Object>> rows = new CustomerIntake(Sample.CUSTOMER, true).transform(typed, Sample.SEATTLE);
        for (int i = 0; i < rows.size(); i++) {
            String name = (String) rows.get(i).get("first_name");
            assertThat(name).isEqualToIgnoringCase((String) typed.get(i).get("first_name"));
            assertThat(name.length() <= 2 || !name.equals(name.toUpperCase(Locale.ROOT))).as("row %s", i).isTrue();
        }
    }
}
