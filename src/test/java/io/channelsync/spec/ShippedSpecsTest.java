package io.channelsync.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.settings.Settings;
import io.channelsync.validate.RoutesCheck;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The specs beside the shipped routes, one test a case. */
class ShippedSpecsTest {

    private static final Settings SHIPPED = Settings.load(Path.of("config"), Path.of("routes"), Map.of());

    @TestFactory
    Stream<DynamicTest> shipped_specs_hold() {
        List<Outcome> outcomes = new ArrayList<>();
        try (Specs specs = Specs.open(SHIPPED, spec -> true)) {
            specs.runAll(outcomes::add);
        }
        return outcomes.stream().map(outcome -> DynamicTest.dynamicTest(outcome.spec().folder() + ": " + outcome.spec().name(), () ->
                assertThat(String.join("\n", outcome.faults())).as(outcome.spec().where()).isEmpty()));
    }

    @Test
    void shipped_routes_give_no_findings() {
        assertThat(RoutesCheck.check(Path.of("routes"), SHIPPED.properties().stringPropertyNames())).isEmpty();
    }
}
