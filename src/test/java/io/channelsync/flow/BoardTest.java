package io.channelsync.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.database.DatabaseFailure;
import io.channelsync.testing.SettableClock;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is left alone after which failure, and for how long. */
class BoardTest {

    private static final SQLException OUTAGE = new SQLException("gone", "08006");
    private static final SQLException NO_RIGHT = new SQLException("denied", "42501");
    private static final String HQ = DatabaseFailure.HQ;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-10T12:00:00Z"));
    private final Board board = new Board(List.of(),
            new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(20), Integer.MAX_VALUE),
            new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5), 5), clock);

    @Test
    void an_outage_keeps_every_flow_away_for_twenty_seconds_at_most_however_long_it_lasts() {
        for (int i = 0; i < 200; i++) {
            board.failed("upload-channels", HQ, OUTAGE);
            assertThat(board.health(HQ).state()).isEqualTo("AWAY");
            assertThat(board.isDue("synchronize-orders", HQ)).isFalse();
            assertThat(board.health(HQ).nextAttemptAt()).isBeforeOrEqualTo(clock.instant().plusSeconds(20));
        }
        clock.forward(Duration.ofSeconds(20));
        assertThat(board.isDue("synchronize-orders", HQ)).isTrue();
    }

    @Test
    void the_backoff_begins_anew_once_the_database_was_reached() {
        for (int i = 0; i < 200; i++) {
            board.failed("upload-channels", HQ, OUTAGE);
        }
        board.reached(HQ);
        assertThat(board.health(HQ).state()).isEqualTo("UP");

        board.failed("upload-channels", HQ, OUTAGE);

        assertThat(board.health(HQ).nextAttemptAt()).isBeforeOrEqualTo(clock.instant().plusSeconds(1));
    }

    @Test
    void a_fault_of_the_set_up_stops_one_flow_for_one_database_and_says_which() {
        board.failed("upload-channels", "south", NO_RIGHT);

        assertThat(board.isDue("upload-channels", "south")).isFalse();
        assertThat(board.isDue("distribute-customers", "south")).isTrue();
        assertThat(board.isDue("upload-channels", "north")).isTrue();
        assertThat(board.health("south").state()).isEqualTo("STOPPED");
        assertThat(board.stops()).hasSize(1).first().asString()
                .startsWith("upload-channels for south: a table is missing or this login may not use it, SQLState 42501, next try ");
    }

    @Test
    void it_stays_stopped_while_others_reach_the_database_and_is_tried_again_at_the_slow_pace() {
        board.failed("upload-channels", HQ, NO_RIGHT);
        board.reached(HQ);
        clock.forward(Duration.ofSeconds(149));
        assertThat(board.isDue("upload-channels", HQ)).isFalse();
        clock.forward(Duration.ofSeconds(152));
        assertThat(board.isDue("upload-channels", HQ)).isTrue();
    }

    @Test
    void it_goes_on_after_a_run_that_tried_the_database_and_met_no_fault() {
        board.failed("upload-channels", "south", NO_RIGHT);

        board.ended(new Run("upload-channels", clock.instant()));
        assertThat(board.stops()).as("it was not due, so not tried").hasSize(1);
        clock.forward(Duration.ofMinutes(5));
        board.ended(new Run("distribute-customers", clock.instant()));
        assertThat(board.stops()).as("another flow").hasSize(1);
        Run failedAgain = new Run("upload-channels", clock.instant());
        failedAgain.failed(new Run.Failed("south", "SET_UP", "still"));
        board.ended(failedAgain);
        assertThat(board.stops()).as("it failed again").hasSize(1);

        board.ended(new Run("upload-channels", clock.instant()));

        assertThat(board.stops()).isEmpty();
    }

    @Test
    void an_unexpected_error_of_a_row_stops_the_flow_and_not_the_database() {
        board.failed("post-end-of-day", HQ, new SQLException("?", "23514"));

        assertThat(board.isDue("post-end-of-day", HQ)).isFalse();
        assertThat(board.isDue("upload-channels", HQ)).isTrue();
    }
}
