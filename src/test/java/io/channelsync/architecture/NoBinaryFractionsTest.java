package io.channelsync.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule against binary fractions finds each way in which one could come in, and nothing where there is none. */
class NoBinaryFractionsTest {

    @ParameterizedTest
    @ValueSource(classes = {AsField.class, AsArray.class, AsParameter.class, AsResult.class, AsParameterOfConstructor.class, AskedFor.class,
        AskedForAsFloat.class, MadeInto.class, Parsed.class, Constant.class, InBetween.class})
    void a_planted_fraction_is_found(Class<?> planted) {
        JavaClasses classes = new ClassFileImporter().importClasses(planted);
        assertThatThrownBy(() -> NoBinaryFractions.in("io.channelsync.architecture..").check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(planted.getName());
    }

    @Test
    void exact_decimals_are_no_fractions() {
        JavaClasses classes = new ClassFileImporter().importClasses(Exact.class);
        NoBinaryFractions.in("io.channelsync.architecture..").check(classes);
        assertThat(classes).hasSize(1);
    }

    static final class AsField {
        private double amount;
    }

    static final class AsArray {
        private float[] amounts;
    }

    static final class AsParameter {
        void pay(double amount) {}
    }

    static final class AsParameterOfConstructor {
        AsParameterOfConstructor(Double amount) {}
    }

    static final class AsResult {
        Float amount() {
            return null;
        }
    }

    static final class AskedFor {
        String show(BigDecimal amount) {
            return "" + amount.doubleValue();
        }
    }

    static final class AskedForAsFloat {
        boolean isNothing(BigDecimal amount) {
            return amount.floatValue() > 0;
        }
    }

    static final class MadeInto {
        BigDecimal tenth() {
            return new BigDecimal(0.1);
        }
    }

    static final class Parsed {
        Object parse(String text) {
            return Double.valueOf(text);
        }
    }

    static final class Constant {
        boolean isMost(Comparable<Object> amount) {
            return amount.compareTo(Double.MAX_VALUE) > 0;
        }
    }

    static final class InBetween {
        long withTax(long cents) {
            return (long) (cents * 1.19);
        }
    }

    static final class Exact {
        private final List<BigDecimal> amounts = List.of(new BigDecimal("0.1"), BigDecimal.valueOf(10, 2));

        BigDecimal sum() {
            return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }
}
