package io.channelsync.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.channelsync.settings.Finding;
import io.channelsync.settings.Settings;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever a route asks for, an address whose component is not listed does not come to life. */
class ComponentFenceTest {

    @Test
    void routes_with_a_component_that_is_not_listed_do_not_start() {
        assertThat(Daemon.dryStart(settings("timer,direct,sql,page,parallel,bean,log"))).get().extracting(Finding::toString).asString()
                .endsWith(": the routes do not start: the component bisect is not listed in channelsync.components."
                        + " Hint: mend the step it names, then validate again.");
    }

    @Test
    void the_name_in_front_of_the_address_counts() {
        ComponentFence fence = new ComponentFence(settings("direct, https"));
        assertThat(fence.pass("https://erp.example.com/customers", null)).isNull();
        assertThat(fence.pass("direct://upload", null)).isNull();
        assertThatThrownBy(() -> fence.pass("http://erp.example.com/customers", null)).hasMessageContaining("the component http is not listed");
    }

    private static Settings settings(String components) {
        return Settings.load(Path.of("config"), Path.of("routes"), Map.of("channelsync.components", components));
    }
}
