package io.channelsync.operate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumberFormatTest {

    @Test
    void digits_stand_between_the_text_around_them() {
        assertThat(NumberFormat.of("C-#########").digitsOf("C-000000042")).hasValue(42);
        assertThat(NumberFormat.of("##/US").digitsOf("123/US")).hasValue(123);
    }

    @Test
    void numbers_of_another_shape_have_none() {
        NumberFormat format = NumberFormat.of("C-###");

        assertThat(format.digitsOf("P-001")).isEmpty();
        assertThat(format.digitsOf("C-00A")).isEmpty();
        assertThat(format.digitsOf("C-")).isEmpty();
        assertThat(format.digitsOf("C-12345678901234567890")).isEmpty();
        assertThat(NumberFormat.of("no digits").digitsOf("no digits1")).isEmpty();
    }
}
