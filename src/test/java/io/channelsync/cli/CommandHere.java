package io.channelsync.cli;

import io.channelsync.testing.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A command in this process on the databases of a site; what it printed, on both streams. */
public final class CommandHere {

    private CommandHere() {}

    /**
     * Runs it with the shipped routes.
     *
     * @throws AssertionError when a stack trace or the words of a driver got out
     */
    public static List<String> run(Site site, String... words) {
        List<String> command = new ArrayList<>(List.of(words));
        Map.of(
                "channelsync.hq.url", site.hqDatabase().address().url(),
                "channelsync.hq.username", site.hqDatabase().address().username(),
                "channelsync.data", site.configFolder().toAbsolutePath().toString())
                .forEach((key, value) -> command.addAll(List.of("--set", key + "=" + value)));
        return Program.run(site.configFolder(), command.toArray(String[]::new)).lines();
    }
}
