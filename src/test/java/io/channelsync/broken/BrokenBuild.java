package io.channelsync.broken;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The shipped routes with one deliberate fault: texts replaced in copies of their files, keys dropped at HQ. */
final class BrokenBuild {

    private record Replacement(String file, String from, String to) {}

    private final String id;
    private final List<Replacement> replacements = new ArrayList<>();
    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<String> drops = new ArrayList<>();
    private final List<String> restores = new ArrayList<>();

    /** @param id what is wrong with it, in a few words */
    BrokenBuild(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    /** Replaces a text in a file of the routes folder; it has to stand there once. */
    BrokenBuild replace(String file, String from, String to) {
        replacements.add(new Replacement(file, from, to));
        return this;
    }

    /** Adds a file to the routes folder. */
    BrokenBuild add(String file, String text) {
        files.put(file, text);
        return this;
    }

    /** Drops a primary key or a unique constraint of a table of HQ. */
    BrokenBuild drop(String table, String constraint, String restore) {
        drops.add("alter table " + table + " drop constraint " + constraint);
        restores.add("alter table " + table + " add constraint " + constraint + " " + restore);
        return this;
    }

    /** Gives HQ a table more. */
    BrokenBuild create(String table, String columns) {
        drops.add("create table " + table + " (" + columns + ")");
        restores.add("drop table " + table);
        return this;
    }

    /** What it does to HQ's schema. */
    List<String> drops() {
        return List.copyOf(drops);
    }

    /** What takes that back. */
    List<String> restores() {
        return List.copyOf(restores);
    }

    /** Writes the broken routes. */
    Path routes(Path shipped) {
        Path folder = Path.of("target", "broken", id.replaceAll("[^A-Za-z]+", "-"));
        try {
            FileSystemUtils.deleteRecursively(folder);
            copy(shipped, folder);
            for (Replacement replacement : replacements) {
                Path file = folder.resolve(replacement.file());
                Files.writeString(file, once(Files.readString(file), replacement));
            }
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path source : (Iterable<Path>) all::iterator) {
                Path target = to.resolve(from.relativize(source).toString());
                if (Files.isDirectory(source)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(source, target);
                }
            }
        }
    }

    private String once(String text, Replacement replacement) {
        int at = text.indexOf(replacement.from());
        if (at < 0 || text.indexOf(replacement.from(), at + 1) >= 0) {
            throw new IllegalStateException("broken build \"" + id + "\": in " + replacement.file() + " the text has to stand once:\n" + replacement.from());
        }
        return text.replace(replacement.from(), replacement.to());
    }

    @Override
    public String toString() {
        return id;
    }
}
