package io.channelsync.validate.folder;

import io.channelsync.settings.Finding;
import io.channelsync.settings.RouteFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the routes folder and keeps count of what could not be read. */
public final class FolderReader {

    private final RouteFiles files;
    private final List<Finding> faults = new ArrayList<>();
    private final List<RouteFile> routeFiles = new ArrayList<>();
    private final List<SpecFile> specFiles = new ArrayList<>();
    private final List<SqlFile> sqlFiles = new ArrayList<>();
    private final List<FilePlace> strays = new ArrayList<>();

    public FolderReader(Path folder) {
        this(RouteFiles.of(folder, List.of()));
    }

    /** @param files the routes folder with what is laid over it */
    public FolderReader(RouteFiles files) {
        this.files = files;
    }

    /** Reads every file, for a use that asks neither settings nor fences. */
    public RoutesFolder read(Set<String> properties) {
        return read(properties, Fences.shipped());
    }

    /**
     * Reads every file. What cannot be read is left out and told in {@link #faults()}.
     *
     * @param properties the properties that settings declare
     * @param fences     how far routes may reach
     */
    public RoutesFolder read(Set<String> properties, Fences fences) {
        Path folder = files.layers().get(0);
        try {
            files.all().forEach(this::readFile);
        } catch (UncheckedIOException e) {
            faults.add(new Finding(Finding.shown(folder), 0, "the routes folder cannot be read",
                    "name a folder that exists with --routes"));
        }
        if (faults.isEmpty() && routeFiles.isEmpty()) {
            faults.add(new Finding(Finding.shown(folder), 0, "there is no route here",
                    "name the folder that holds the *" + RouteFile.ENDING + " files with --routes"));
        }
        return new RoutesFolder(routeFiles, specFiles, sqlFiles, strays, properties, fences);
    }

    /** What could not be read, or not as it was meant. */
    public List<Finding> faults() {
        return faults;
    }

    private void readFile(String relative, Path path) {
        FilePlace place = new FilePlace(Finding.shown(path), relative);
        String name = place.name();
        if (name.endsWith(RouteFile.ENDING)) {
            text(path, place).ifPresent(text -> routeFiles.add(new RouteFile(place, yaml(text, place))));
        } else if (name.endsWith(SpecFile.ENDING)) {
            text(path, place).ifPresent(text -> specFiles.add(new SpecFile(place, yaml(text, place))));
        } else if (name.endsWith(SqlFile.ENDING)) {
            text(path, place).ifPresent(text -> sqlFiles.add(new SqlFile(place, text)));
        } else if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            strays.add(place);
        }
    }

    private YamlNode yaml(String text, FilePlace place) {
        return new YamlReader(place.shown(), faults).read(text);
    }

    private Optional<String> text(Path path, FilePlace place) {
        try {
            return Optional.of(Files.readString(path));
        } catch (IOException e) {
            faults.add(place.finding(0, "this cannot be read as UTF-8 text", "save it as UTF-8 and check its rights"));
            return Optional.empty();
        }
    }
}
