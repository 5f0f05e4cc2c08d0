package io.channelsync.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Starts Java as the launcher does: with its filter of what may be deserialized. */
final class Launcher {

    private static final Pattern FILTER = Pattern.compile("(?m)^filter='(-Djdk\\.serialFilter=[^']+)'$");

    private Launcher() {}

    /** The option as it stands in the launcher. */
    static String filter() {
        try {
            Matcher found = FILTER.matcher(Files.readString(Path.of("channelsync")));
            if (!found.find()) {
                throw new AssertionError("the launcher sets no jdk.serialFilter");
            }
            return found.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Java with the launcher's filter, these options, and the class path of the tests. */
    static ProcessBuilder java(List<String> options, String mainClass, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", filter()));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }
}
