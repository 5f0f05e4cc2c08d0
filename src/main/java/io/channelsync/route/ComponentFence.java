package io.channelsync.route;

import io.channelsync.settings.Components;
import io.channelsync.settings.Settings;
import java.util.List;
import org.apache.camel.Endpoint;

/** Lets no address come to life whose component the settings do not list, however a route came by it. */
final class ComponentFence {

    private final List<String> listed;

    ComponentFence(Settings settings) {
        this.listed = Components.list(settings.text("channelsync.components"));
    }

    /**
     * The endpoint itself, if routes may have it.
     *
     * @throws IllegalArgumentException when its component is not listed
     */
    Endpoint pass(String uri, Endpoint endpoint) {
        String component = uri.split("[:?]", 2)[0];
        if (!listed.contains(component)) {
            throw new IllegalArgumentException("the component " + component + " is not listed in channelsync.components");
        }
        return endpoint;
    }
}
