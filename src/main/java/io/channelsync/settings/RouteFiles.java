package io.channelsync.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files that routes are made of: those of the routes folder and, laid over them in order, those of the overlays. A file
 * takes the place of the one with the same path below the folder before; all others are added.
 */
public final class RouteFiles {

    /** Where an overlay has its routes, SQL files and specs. */
    private static final String ROUTES = "routes";

    private static final String ROUTE_FILE = ".camel.yaml";

    private final List<Path> layers;
    private final List<Path> overlays;

    private RouteFiles(List<Path> layers, List<Path> overlays) {
        this.layers = layers;
        this.overlays = overlays;
    }

    /** @param overlays folders of one's own; the later ones lie on top */
    public static RouteFiles of(Path routesFolder, List<Path> overlays) {
        List<Path> layers = new ArrayList<>();
        layers.add(routesFolder);
        overlays.stream().map(overlay -> overlay.resolve(ROUTES)).filter(Files::isDirectory).forEach(layers::add);
        return new RouteFiles(List.copyOf(layers), List.copyOf(overlays));
    }

    /** Copies of the layers of other files, with the tables of the same overlays. */
    public static RouteFiles at(List<Path> layers, List<Path> overlays) {
        return new RouteFiles(List.copyOf(layers), overlays);
    }

    /** What editors leave beside the files they save is no part of the routes; nor is a page that explains them. */
    public static boolean counts(Path path) {
        String name = path.getFileName().toString();
        return !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".sql"));
    }

    /** The overlays, as they were given. */
    public List<Path> overlays() {
        return overlays;
    }

    /** The folders, the lowest first. */
    public List<Path> layers() {
        return layers;
    }

    /**
     * Every file by its path below its folder, with slashes.
     *
     * @throws UncheckedIOException when a folder cannot be read
     */
    public SortedMap<String, Path> all() {
        SortedMap<String, Path> files = new TreeMap<>();
        for (Path layer : layers) {
            try (Stream<Path> paths = Files.walk(layer)) {
                paths.filter(RouteFiles::counts).filter(Files::isRegularFile).forEach(path -> files.put(relative(layer, path), path));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + layer, e);
            }
        }
        return files;
    }

    /** The file with this path below the folders, from the topmost that has it. */
    public Optional<Path> file(String relative) {
        Path found = null;
        for (Path layer : layers) {
            Path file = layer.resolve(relative);
            found = Files.isRegularFile(file) ? file : found;
        }
        return Optional.ofNullable(found);
    }

    /** The file that lies where a file of the routes folder would, absolute; the file itself if nothing is laid over it. */
    public Path laidOver(Path file) {
        Path bottom = layers.get(0).toAbsolutePath().normalize();
        Path wanted = file.toAbsolutePath().normalize();
        return layers.size() == 1 || !wanted.startsWith(bottom) ? file
                : file(relative(bottom, wanted)).orElse(file).toAbsolutePath().normalize();
    }

    /** True for a file of an overlay. */
    public boolean isLaidOver(Path file) {
        Path wanted = file.toAbsolutePath().normalize();
        return layers.stream().skip(1).anyMatch(layer -> wanted.startsWith(layer.toAbsolutePath().normalize()));
    }

    /** What the route engine has to load, in its own words. */
    public String includePattern() {
        if (layers.size() == 1) {
            return "file:" + layers.get(0) + "/**/*" + ROUTE_FILE;
        }
        return all().entrySet().stream()
                .filter(file -> file.getKey().endsWith(ROUTE_FILE))
                .map(Map.Entry::getValue)
                .map(file -> "file:" + file.toAbsolutePath().normalize())
                .collect(Collectors.joining(","));
    }

    /** The names of the folders right below the layers, sorted. */
    public List<String> folders() {
        return layers.stream().flatMap(RouteFiles::foldersOf).distinct().sorted().toList();
    }

    private static Stream<String> foldersOf(Path layer) {
        try (Stream<Path> entries = Files.list(layer)) {
            return entries.filter(Files::isDirectory).map(entry -> entry.getFileName().toString()).toList().stream();
        } catch (IOException unreadable) {
            return Stream.empty();
        }
    }

    private static String relative(Path layer, Path path) {
        return layer.relativize(path).toString().replace('\\', '/');
    }
}
