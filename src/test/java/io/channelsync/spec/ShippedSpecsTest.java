package io.channelsync.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.settings.Settings;
import io.channelsync.validate.RoutesCheck;
import java.nio.file.Path;
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
        Specs specs = Specs.open(SHIPPED, spec -> true);
        return specs.cases().stream()
                .map(spec -> DynamicTest.dynamicTest(spec.folder() + ": " + spec.name(), () ->
                        assertThat(String.join("\n", specs.run(spec).faults())).as(spec.where()).isEmpty()))
                .onClose(specs::close);
    }

    @Test
    void shipped_routes_give_no_findings() {
        assertThat(RoutesCheck.check(Path.of("routes"), SHIPPED.properties().stringPropertyNames())).isEmpty();
    }
}
