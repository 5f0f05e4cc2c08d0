package io.channelsync.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/** When refused rows are blamed, when they are put off, and when a person is called. Pages have 500 rows. */
class BreakerTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-10T12:00:00Z");
    private static final Breaker.Verdict BLAME = new Breaker.Verdict(false, false);
    private static final Breaker.Verdict PUT_OFF = new Breaker.Verdict(true, false);
    private static final Breaker.Verdict PUT_OFF_AGAIN = new Breaker.Verdict(false, true);

    private final Breaker breaker = new Breaker();

    @Test
    void a_fifth_of_a_page_is_blamed_one_row_more_is_put_off() {
        assertThat(fresh(500, 100)).isEqualTo(BLAME);
        assertThat(fresh(500, 101)).isEqualTo(PUT_OFF);
    }

    @Test
    void ten_rows_are_too_few_to_prove_anything() {
        assertThat(fresh(10, 10)).isEqualTo(BLAME);
        assertThat(fresh(11, 11)).isEqualTo(PUT_OFF);
    }

    @Test
    void rows_behind_that_go_through_put_the_blame_on_those_that_were_put_off() {
        fresh(500, 500);
        goesOn(false);
        assertThat(fresh(500, 5)).isEqualTo(BLAME);
        goesOn(true);
        assertThat(breaker.judge(0, 0, 500, 500, "check")).isEqualTo(BLAME);
    }

    @Test
    void rows_behind_may_stand_in_the_same_page_as_those_that_are_tried_again() {
        fresh(500, 500);
        assertThat(breaker.judge(100, 0, 400, 400, "check")).isEqualTo(BLAME);
        goesOn(true);
    }

    @Test
    void a_second_page_that_is_refused_calls_a_person() {
        fresh(500, 500);
        goesOn(false);
        assertThat(fresh(500, 400)).isEqualTo(PUT_OFF);
        stops(false);
    }

    @Test
    void with_nothing_behind_a_person_is_called_at_once() {
        fresh(40, 40);
        breaker.putOff(NOW.plusSeconds(1));
        stops(true);
    }

    @Test
    void nobody_is_blamed_while_the_person_is_awaited_not_even_a_few() {
        fresh(40, 40);
        assertThat(fresh(3, 3)).isEqualTo(PUT_OFF);
        assertThat(breaker.judge(0, 0, 40, 40, "check")).isEqualTo(PUT_OFF_AGAIN);
    }

    @Test
    void each_try_puts_one_more_page_off_so_that_what_is_behind_is_reached() {
        fresh(500, 500);
        fresh(500, 500);
        stops(false);
        assertThat(fresh(500, 500)).isEqualTo(PUT_OFF);
        stops(false);
        assertThat(fresh(500, 0)).isEqualTo(BLAME);
        goesOn(false);
    }

    @Test
    void once_it_is_mended_what_was_put_off_goes_through_and_the_few_bad_rows_among_it_are_blamed() {
        fresh(500, 500);
        assertThat(breaker.judge(0, 0, 500, 5, "check")).isEqualTo(BLAME);
        goesOn(true);
    }

    @Test
    void it_keeps_calling_while_put_off_rows_wait() {
        fresh(40, 40);
        breaker.putOff(NOW.plusSeconds(1));
        nothing();
        stops(true);
    }

    @Test
    void it_gives_up_when_the_put_off_rows_are_gone() {
        fresh(40, 40);
        breaker.putOff(NOW.minusSeconds(1));
        nothing();
        assertThatCode(() -> breaker.settle(true, true, NOW)).doesNotThrowAnyException();
    }

    @Test
    void after_a_restart_it_knows_nothing_and_blames_nobody_for_what_was_put_off() {
        assertThat(breaker.judge(0, 0, 400, 400, "check")).isEqualTo(PUT_OFF_AGAIN);
        breaker.putOff(NOW.plusSeconds(1));
        stops(true);
    }

    private Breaker.Verdict fresh(int rows, int refused) {
        return breaker.judge(rows, refused, 0, 0, refused == 0 ? null : "check");
    }

    private void nothing() {
        assertThat(fresh(0, 0)).isEqualTo(BLAME);
    }

    private void goesOn(boolean last) {
        assertThatCode(() -> breaker.settle(last, false, NOW)).doesNotThrowAnyException();
    }

    private void stops(boolean last) {
        assertThatThrownBy(() -> breaker.settle(last, last, NOW))
                .isInstanceOf(TooManyRefused.class).hasMessage("more than a fifth of the rows are refused: check");
    }
}
