package io.channelsync.validate.folder;

import io.channelsync.settings.Components;
import io.channelsync.settings.Settings;
import java.util.List;

/**
 * How far routes may reach, as the settings say.
 *
 * @param components the names of the components and data formats that routes may use
 * @param dataFolder the folder in which routes may read and write files, absolute and with slashes; empty when it is not known
 */
public record Fences(List<String> components, String dataFolder) {

    /** Those of the shipped settings, for when there are none to ask. */
    public static Fences shipped() {
        return new Fences(Components.list(Components.SHIPPED), "");
    }

    public static Fences of(Settings settings) {
        return new Fences(Components.list(settings.text("channelsync.components")),
                settings.dataFolder().toString().replace('\\', '/'));
    }
}
