package io.channelsync.settings;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A copy of the shipped configuration in which a test breaks one thing. */
final class ConfigurationFolder {

    private static final Path SHIPPED = Path.of("config");

    private final Path folder;
    final Map<String, String> environment = new HashMap<>();
    final Properties systemProperties = new Properties();
    final Map<String, String> overrides = new HashMap<>();

    ConfigurationFolder(Path parent) {
        folder = parent.resolve("config");
        try {
            Files.createDirectories(folder);
            for (String name : List.of("application.properties", "channels.yaml")) {
                Files.copy(SHIPPED.resolve(name), folder.resolve(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return folder;
    }

    ConfigurationFolder write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ConfigurationFolder replace(String file, String old, String by) {
        String text = read(file);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(file + " does not contain " + old);
        }
        return write(file, text.replace(old, by));
    }

    /** The number of the only line that begins so. */
    int lineOf(String file, String beginning) {
        List<String> lines = read(file).lines().toList();
        return (int) lines.stream().takeWhile(line -> !line.strip().startsWith(beginning)).count() + 1;
    }

    Settings load() {
        return Settings.load(folder, Path.of("routes"), overrides, new Surroundings(environment, systemProperties));
    }

    /** Every finding without the folder of this test. */
    List<String> findings() {
        ConfigurationException refused = catchThrowableOfType(ConfigurationException.class, this::load);
        return refused == null ? List.of() : refused.findings().stream().map(this::withoutFolder).toList();
    }

    String withoutFolder(Finding finding) {
        return finding.toString().replace(folder + "/", "");
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
