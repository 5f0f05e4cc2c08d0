package io.channelsync.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {

    @Test
    void a_misspelt_name_finds_the_one_that_was_meant() {
        assertThat(NearestName.of("gaurd-orders", List.of("guard-end-of-day", "guard-orders"))).contains("guard-orders");
    }

    @Test
    void a_name_like_no_other_finds_nothing() {
        assertThat(NearestName.of("park", List.of("guard-end-of-day", "guard-orders"))).isEmpty();
    }
}
