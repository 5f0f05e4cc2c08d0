package io.channelsync.demo;

import io.channelsync.channel.Channel;
import io.channelsync.database.DatabaseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A configuration of the demo's own, so that every command works on it with {@code --config}. */
public final class DemoConfig {

    private static final String SETTINGS = "application.properties";
    private static final String CHANNELS = "channels.yaml";

    private DemoConfig() {}

    /**
     * Writes the configuration folder: the settings that are shipped, with HQ and the stores in files below
     * {@code folder}. What stands there already is written anew; databases are not touched.
     *
     * @param folder where the demo lives, for example {@code data/demo}
     * @param homeConfig the shipped configuration folder
     * @return the configuration folder, {@code config} below {@code folder}
     * @throws UncheckedIOException when a file cannot be read or written
     */
    public static Path write(Path folder, Path homeConfig) {
        Path config = folder.resolve("config");
        try {
            List<String> shipped = Files.readAllLines(homeConfig.resolve(SETTINGS));
            Files.createDirectories(config);
            Files.write(config.resolve(SETTINGS), replace(shipped, settings(folder)));
            Files.writeString(config.resolve(CHANNELS), ChannelsYaml.of(channels(folder)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return config;
    }

    private static Map<String, String> settings(Path folder) {
        DatabaseAddress hq = database(folder, "hq");
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("channelsync.hq.url", hq.url());
        settings.put("channelsync.hq.username", hq.username());
        settings.put("channelsync.hq.password", hq.password());
        settings.put("channelsync.channels", CHANNELS);
        settings.put("channelsync.data", absolute(folder));
        return settings;
    }

    private static List<Channel> channels(Path folder) {
        return Stream.of(DemoStore.values())
                .map(store -> store.channel(database(folder, store.id())))
                .toList();
    }

    private static DatabaseAddress database(Path folder, String name) {
        return new DatabaseAddress("jdbc:hsqldb:file:" + absolute(folder.resolve("databases").resolve(name)), "sa", "");
    }

    /** Absolute, so that commands find it from any working directory; slashes, because backslashes escape. */
    private static String absolute(Path path) {
        return path.toAbsolutePath().normalize().toString().replace('\\', '/');
    }

    /** The lines with new values for some keys; keys that no line has are added. */
    private static List<String> replace(List<String> lines, Map<String, String> settings) {
        Map<String, String> missing = new LinkedHashMap<>(settings);
        List<String> replaced = new ArrayList<>();
        for (String line : lines) {
            String key = line.split("[=:]", 2)[0].strip();
            String value = missing.remove(key);
            replaced.add(value == null ? line : key + "=" + value);
        }
        missing.forEach((key, value) -> replaced.add(key + "=" + value));
        return replaced;
    }
}
