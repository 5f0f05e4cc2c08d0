package io.channelsync.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.validate.folder.FilePlace;
import io.channelsync.validate.folder.FolderReader;
import io.channelsync.validate.folder.SqlFile;
import io.channelsync.validate.folder.SqlTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page that lists the routes is made from them; with -Dchannelsync.update=true this test writes it anew. */
class CatalogueTest {

    private static final Path ROUTES = Path.of("routes");
    private static final Path PAGE = ROUTES.resolve("README.md");

    @Test
    void the_catalogue_of_routes_says_what_the_route_files_say() throws IOException {
        String made = new Catalogue(new FolderReader(ROUTES).read(Set.of())).markdown();
        if (Boolean.getBoolean("channelsync.update")) {
            Files.writeString(PAGE, made);
        }
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("%s is not what the route files say; renew it: mvn test -Dtest=CatalogueTest -Dchannelsync.update=true", PAGE)
                .isEqualTo(made);
    }

    @Test
    void a_guarded_route_shows_its_guard_and_a_step_its_tables() {
        String made = new Catalogue(new FolderReader(Path.of("src/test/resources/good-routes")).read(Set.of())).markdown();
        assertThat(made).contains("## synchronize-orders", "guard-orders", "`direct:create-sales-orders`");
        assertThat(made).contains("```mermaid\nflowchart LR\n", "{{\"guard-orders\"}}", " -.-> ", "`channelsync.synchronize-orders.period`");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "select a from t join u on u.a = t.a | [t, u] | []",
        "select a from t where b is distinct from c for update | [t] | []",
        "insert into t (a) select a from u | [u] | [t]",
        "update t set a = (select max(a) from u) | [u] | [t]",
        "delete from t where a in (select a from unnest(?)) | [] | [t]",
        "with n as (select a from u) select a from n | [u] | []",
        "select 'from x' as a from t -- from y | [t] | []"
    })
    void the_tables_of_a_statement_are_those_it_reads_and_writes(String sql, String read, String written) {
        SqlTables tables = SqlTables.of(new SqlFile(new FilePlace("x.sql", "x.sql"), sql));
        assertThat(tables.read()).hasToString(read);
        assertThat(tables.written()).hasToString(written);
    }
}
