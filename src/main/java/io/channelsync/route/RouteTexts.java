package io.channelsync.route;

import io.channelsync.settings.ConfigurationException;
import io.channelsync.settings.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of a routes folder as they were at one moment. Routes run from such a picture, never from the folder itself: an edit
 * takes effect when it is loaded, as a whole, and not when a step happens to read its file.
 *
 * @param folder where they were read from; absolute
 * @param texts what they hold, by path below the folder
 */
public record RouteTexts(Path folder, Map<String, String> texts) {

    /** @throws ConfigurationException when the folder or one of its files cannot be read */
    public static RouteTexts read(Path folder) {
        Path from = folder.toAbsolutePath().normalize();
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(from)) {
            paths.filter(RouteTexts::counts).filter(Files::isRegularFile).forEach(path ->
                    texts.put(from.relativize(path).toString().replace('\\', '/'), readText(path)));
        } catch (IOException | UncheckedIOException e) {
            throw new ConfigurationException(List.of(new Finding(folder.toString(), 0, "the routes folder cannot be read",
                    "name a folder that exists with --routes, and check its rights")));
        }
        return new RouteTexts(from, texts);
    }

    private static String readText(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new ConfigurationException(List.of(new Finding(file.toString(), 0,
                    "this cannot be read as UTF-8 text", "save it as UTF-8 and check its rights")));
        }
    }

    /** What editors leave beside the files they save is no part of the routes; nor is a page that explains them. */
    public static boolean counts(Path path) {
        String name = path.getFileName().toString();
        return !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".sql"));
    }

    /** The text of a file of the folder, named by its whole path; empty when there was none. */
    Optional<String> text(Path file) {
        Path whole = file.normalize();
        return whole.startsWith(folder)
                ? Optional.ofNullable(texts.get(folder.relativize(whole).toString().replace('\\', '/')))
                : Optional.empty();
    }

    /** Writes them below another folder, where they can be looked at without changing meanwhile. */
    public RouteTexts copyTo(Path other) {
        texts.forEach((name, text) -> {
            try {
                Path file = other.resolve(name);
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write " + other, e);
            }
        });
        return new RouteTexts(other.toAbsolutePath().normalize(), texts);
    }

    /** One line a file, as the command sha256sum writes and checks them. */
    public String manifest() {
        return texts.entrySet().stream()
                .map(file -> sha256(file.getValue()) + "  " + file.getKey() + "\n")
                .collect(Collectors.joining());
    }

    /** Stands for all of them: the same for the same names and texts. */
    public String fingerprint() {
        return sha256(manifest());
    }

    /** In lower-case hexadecimal. */
    public static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
