package io.channelsync.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.examples.Example;
import io.channelsync.settings.Settings;
import io.channelsync.testing.Proof;
import io.channelsync.validate.RoutesCheck;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example holds what its specs promise, and validate finds nothing in it: with the settings that its page names. */
class ExampleSpecsTest {

    /** How many of the shipped specs are held against an example with tables of its own, evenly chosen: one in so many. */
    private static final int ONE_IN = Proof.size("channelsync.examples.one-in", 5, 1);

    static List<String> examples() {
        return Example.names();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void specs_of_the_examples_hold(String example) {
        List<String> faults = new ArrayList<>();
        int own = 0;
        try (Specs specs = Specs.open(Example.settings(example), spec -> isOf(example, spec))) {
            own = specs.cases().size();
            specs.cases().forEach(spec -> faults.addAll(faults(specs, spec)));
        }
        assertThat(own).as("specs of " + example).isPositive();
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void shipped_specs_hold_on_tables_of_an_example(String example) {
        Settings settings = Example.settings(example);
        if (settings.overlays().stream().noneMatch(Example::hasChannelTables)) {
            return;
        }
        List<String> faults = new ArrayList<>();
        try (Specs specs = Specs.open(settings, spec -> !isOf(example, spec))) {
            assertThat(specs.cases()).hasSizeGreaterThan(specs.leftOut());
            for (int i = 0; i < specs.cases().size(); i += ONE_IN) {
                faults.addAll(faults(specs, specs.cases().get(i)));
            }
        }
        assertThat(faults).isEmpty();
    }

    private static List<String> faults(Specs specs, SpecCase spec) {
        return specs.run(spec).faults().stream().map(fault -> spec.where() + ": " + fault).toList();
    }

    private static boolean isOf(String example, SpecCase spec) {
        return spec.where().contains("examples/" + example + "/");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void validate_finds_nothing_in_the_examples(String example) {
        assertThat(RoutesCheck.check(Example.settings(example))).isEmpty();
    }
}
