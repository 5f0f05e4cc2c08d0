package io.channelsync.cli;

import io.channelsync.settings.Settings;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command was given to work with.
 *
 * @param configFolder folder of application.properties
 * @param routesFolder folder of the flows
 * @param overrides settings given with {@code --set}
 */
public record Invocation(Path configFolder, Path routesFolder, Map<String, String> overrides) {

    /** @throws io.channelsync.settings.ConfigurationException with everything that is wrong */
    public Settings settings() {
        return Settings.load(configFolder, routesFolder, overrides);
    }
}
