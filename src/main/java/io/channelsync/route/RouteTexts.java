package io.channelsync.route;

import io.channelsync.settings.ConfigurationException;
import io.channelsync.settings.Finding;
import io.channelsync.settings.RouteFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of the routes as they were at one moment. Routes run from such a picture, never from the folders themselves: an edit
 * takes effect when it is loaded, as a whole, and not when a step happens to read its file.
 *
 * @param files where they were read from
 * @param texts what they hold, by absolute path
 */
public record RouteTexts(RouteFiles files, SortedMap<Path, String> texts) {

    /** @throws ConfigurationException when a folder or one of its files cannot be read */
    public static RouteTexts read(RouteFiles files) {
        SortedMap<Path, String> texts = new TreeMap<>();
        for (Path layer : files.layers()) {
            try (Stream<Path> paths = Files.walk(absolute(layer))) {
                paths.filter(RouteFiles::counts).filter(Files::isRegularFile).forEach(path -> texts.put(path, readText(path)));
            } catch (IOException | UncheckedIOException e) {
                throw new ConfigurationException(new Finding(Finding.shown(layer), 0, "the routes folder cannot be read",
                        "name a folder that exists with --routes, and check its rights"));
            }
        }
        return new RouteTexts(files, texts);
    }

    private static String readText(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new ConfigurationException(new Finding(Finding.shown(file), 0,
                    "this cannot be read as UTF-8 text", "save it as UTF-8 and check its rights"));
        }
    }

    private static Path absolute(Path folder) {
        return folder.toAbsolutePath().normalize();
    }

    /** The routes folder, below the overlays; absolute. */
    public Path folder() {
        return absolute(files.layers().get(0));
    }

    /** The text of a file that is named by its whole path; empty when there was none. */
    Optional<String> text(Path file) {
        return Optional.ofNullable(texts.get(file.normalize()));
    }

    /** Writes them below another folder, where they can be looked at without changing meanwhile. */
    public RouteTexts copyTo(Path other) {
        List<Path> layers = new ArrayList<>();
        SortedMap<Path, String> copies = new TreeMap<>();
        for (Path layer : files.layers()) {
            Path copy = absolute(other.resolve(String.valueOf(layers.size())));
            layers.add(copy);
            texts.forEach((file, text) -> {
                if (file.startsWith(absolute(layer))) {
                    copies.put(copy.resolve(absolute(layer).relativize(file)), text);
                }
            });
        }
        copies.forEach(RouteTexts::write);
        return new RouteTexts(RouteFiles.at(layers, files.overlays()), copies);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** The texts by the names that people give the files: those of the routes folder from there, those of an overlay with its name. */
    public SortedMap<String, String> byName() {
        SortedMap<String, String> named = new TreeMap<>();
        texts.forEach((file, text) -> named.put(name(file), text));
        return named;
    }

    private String name(Path file) {
        Path from = file.startsWith(folder()) ? folder()
                : files.overlays().stream().map(RouteTexts::absolute).filter(file::startsWith).findFirst().map(Path::getParent).orElse(file.getRoot());
        return from.relativize(file).toString().replace('\\', '/');
    }

    /** One line a file, as the command sha256sum writes and checks them. */
    public String manifest() {
        return byName().entrySet().stream()
                .map(file -> sha256(file.getValue()) + "  " + file.getKey() + "\n")
                .collect(Collectors.joining());
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
