package io.channelsync.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WhiteSpaceTest {

    @Test
    void white_space_is_trimmed_and_collapsed() {
        assertThat(WhiteSpace.collapse("  Ann \t\r\n Lee ")).isEqualTo("Ann Lee");
        assertThat(WhiteSpace.collapse("Ann\u00A0\u2003Lee\u3000")).isEqualTo("Ann Lee");
        assertThat(WhiteSpace.collapse("Ann Lee")).isSameAs("Ann Lee");
    }

    @Test
    void nothing_but_white_space_is_no_value() {
        assertThat(WhiteSpace.collapse(null)).isNull();
        assertThat(WhiteSpace.collapse("")).isNull();
        assertThat(WhiteSpace.collapse(" \t\u00A0\u0000\uFEFF\u200B")).isNull();
        assertThat(WhiteSpace.trim(" \t\u00A0\u0000\uFEFF\u200B")).isNull();
        assertThat(WhiteSpace.trim(null)).isNull();
    }

    @Test
    void control_characters_separate_like_blanks() {
        assertThat(WhiteSpace.collapse("Ann\u0000\u0000")).isEqualTo("Ann");
        assertThat(WhiteSpace.collapse("Ann\u001DLee\u0085x")).isEqualTo("Ann Lee x");
    }

    @Test
    void pasted_direction_marks_are_dropped_but_joiners_stay() {
        assertThat(WhiteSpace.collapse("\u202A+1 206\u202C")).isEqualTo("+1 206");
        assertThat(WhiteSpace.collapse("a \u200B b")).isEqualTo("a b");
        assertThat(WhiteSpace.collapse("\u0645\u06CC\u200C\u0631")).isEqualTo("\u0645\u06CC\u200C\u0631");
    }

    @Test
    void half_a_surrogate_pair_stays_visible_as_damage() {
        assertThat(WhiteSpace.collapse("A\uD83Dn")).isEqualTo("A\uFFFDn");
        assertThat(WhiteSpace.collapse("A\uDE00")).isEqualTo("A\uFFFD");
        assertThat(WhiteSpace.trim(" A\uD83D ")).isEqualTo("A\uFFFD");
        assertThat(WhiteSpace.collapse("A\uD83D\uDE00")).isEqualTo("A\uD83D\uDE00");
    }

    @Test
    void trimming_leaves_the_inside_as_typed_but_storable() {
        assertThat(WhiteSpace.trim("  a  \t b\u0000c ")).isEqualTo("a  \t b c");
    }
}
