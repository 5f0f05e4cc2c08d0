package io.channelsync.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.log.WithoutWords;
import io.channelsync.testing.Hsqldb;
import io.channelsync.testing.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the filter before all loggers lets through, and that without it there would be something to find. */
class CleanLogTest {

    private static final Logger OURS = LoggerFactory.getLogger("io.channelsync.Anything");
    private static final Logger LIBRARY = LoggerFactory.getLogger("org.example.Library");
    private static final String NAME = Canaries.value("Ann");

    private final SQLException words = new SQLException("Key (email)=(" + NAME + ") already exists", "23505");

    @Test
    void without_the_filter_libraries_log_the_values_that_they_bind() {
        assertThat(Canaries.in(bindAValue(false))).isNotEmpty();
        assertThat(bindAValue(true)).noneMatch(Canaries::in);
    }

    private static java.util.List<String> lines(boolean clean, Runnable work) {
        try (CapturedLog log = new CapturedLog(clean)) {
            work.run();
            return log.lines();
        }
    }

    private static java.util.stream.Stream<String> bindAValue(boolean clean) {
        return lines(clean, () -> {
            try (TestDatabase database = Hsqldb.fresh()) {
                database.execute("create table person (name varchar(100))");
                new JdbcTemplate(database).update("insert into person values (?)", NAME);
            }
        }).stream();
    }

    @Test
    void a_warning_of_a_library_names_who_and_what_but_no_argument_and_no_words() {
        assertThat(lines(true, () -> {
            LIBRARY.warn("{} - cannot store {}", "pool", NAME);
            LIBRARY.error("Failed delivery, caught: java.sql.SQLException: " + NAME + "\nExchange[" + NAME + "]");
            LIBRARY.warn("cannot store", words);
            LIBRARY.warn("cannot store {}", NAME, words);
            LIBRARY.info("stored {}", NAME);
        })).satisfiesExactly(
                line -> assertThat(line).isEqualTo("io.channelsync.library org.example.Library: {} - cannot store {} "),
                line -> assertThat(line).isEqualTo(
                        "io.channelsync.library org.example.Library: Failed delivery, caught: java.sql.SQLException "),
                line -> assertThat(line).startsWith("io.channelsync.library org.example.Library: cannot store, SQLState 23505"),
                line -> assertThat(line).startsWith("io.channelsync.library org.example.Library: cannot store {}, SQLState 23505"))
                .noneMatch(Canaries::in);
    }

    @Test
    void our_own_events_pass_with_their_exceptions_told_by_class_and_place() {
        assertThat(lines(true, () -> {
            OURS.debug("moved {} rows", 3);
            OURS.warn("{} failed", "hq", new IllegalStateException(NAME, words));
        })).satisfiesExactly(
                line -> assertThat(line).isEqualTo("io.channelsync.Anything moved 3 rows "),
                line -> assertThat(line).startsWith("io.channelsync.Anything hq failed ")
                        .contains("java.lang.IllegalStateException", "java.sql.SQLException", "CleanLogTest.java:"))
                .noneMatch(Canaries::in);
    }

    @Test
    void a_stack_trace_without_words_shows_classes_places_and_causes_also_when_these_run_in_a_circle() {
        Exception outer = new IllegalStateException(NAME, words);
        words.initCause(outer);
        StringWriter trace = new StringWriter();
        WithoutWords.of(outer).printStackTrace(new PrintWriter(trace, true));
        assertThat(trace.toString()).startsWith("java.lang.IllegalStateException").contains("Caused by: java.sql.SQLException",
                "CleanLogTest.java:").doesNotContain("Kanari");
        assertThat(WithoutWords.of(null)).isNull();
    }
}
