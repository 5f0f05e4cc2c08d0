package io.channelsync.examples;

import static java.util.stream.Collectors.toMap;

import io.channelsync.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folders of {@code examples/}, each with the settings that its page tells people to write. */
public final class Example {

    private static final Path FOLDER = Path.of("examples");
    private static final Pattern SETTINGS = Pattern.compile("```properties\n(.*?)```", Pattern.DOTALL);

    private Example() {}

    public static List<String> names() {
        try (Stream<Path> entries = Files.list(FOLDER)) {
            return entries.filter(Files::isDirectory).map(entry -> entry.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the page says is to be written into application.properties. */
    public static Map<String, String> written(String example) {
        try {
            Matcher fence = SETTINGS.matcher(Files.readString(FOLDER.resolve(example).resolve("README.md")));
            if (!fence.find()) {
                throw new IllegalStateException("the page of " + example + " names no settings");
            }
            return new HashMap<>(fence.group(1).lines().filter(line -> !line.startsWith("#") && line.contains("="))
                    .collect(toMap(line -> line.substring(0, line.indexOf('=')), line -> line.substring(line.indexOf('=') + 1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shipped configuration with what the page adds to it. */
    public static Settings settings(String example) {
        return Settings.load(Path.of("config"), Path.of("routes"), written(example));
    }

    /** True for an overlay that takes the place of the shipped tables of the channels. */
    public static boolean hasChannelTables(Path overlay) {
        return Files.isDirectory(overlay.resolve("db/channel"));
    }
}
