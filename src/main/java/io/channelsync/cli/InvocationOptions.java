package io.channelsync.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options that every command takes. */
final class InvocationOptions {

    @Option(names = "--config", paramLabel = "DIR", order = 90,
            description = "Folder of application.properties and channels.yaml (default: config).")
    private Path config;

    @Option(names = "--routes", paramLabel = "DIR", order = 91, description = "Folder of the flows (default: routes).")
    private Path routes;

    @Option(names = "--set", paramLabel = "KEY=VALUE", order = 92,
            description = "Another value for a setting, this time only; may be repeated.")
    private Map<String, String> overrides = new LinkedHashMap<>();

    @Option(names = {"-h", "--help"}, usageHelp = true, order = 93, description = "Shows this help.")
    private boolean help;

    Invocation invocation() {
        return new Invocation(folder(config, "config"), folder(routes, "routes"), Map.copyOf(overrides));
    }

    boolean overrides() {
        return !overrides.isEmpty();
    }

    /** What was given; else the folder here; else the one beside the launcher. */
    private static Path folder(Path given, String name) {
        if (given != null) {
            return given;
        }
        Path here = Path.of(name);
        String home = System.getProperty("channelsync.home");
        return Files.isDirectory(here) || home == null ? here : Path.of(home, name);
    }
}
