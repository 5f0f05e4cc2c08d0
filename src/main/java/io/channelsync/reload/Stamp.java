package io.channelsync.reload;

import io.channelsync.settings.RouteFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * By what a set of files is known to be the same without reading it: which files there are, how large, and when each was written.
 *
 * @param files size, time and identity by path
 */
public record Stamp(Map<Path, String> files) {

    /** The files that count below the folders of the routes, and the settings file. */
    public static Stamp of(List<Path> folders, Path settingsFile) {
        Map<Path, String> files = new TreeMap<>();
        SimpleFileVisitor<Path> visitor = new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && (file.equals(settingsFile) || RouteFiles.counts(file))) {
                    files.put(file, attributes.size() + " " + attributes.lastModifiedTime() + " " + attributes.fileKey());
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException changedMeanwhile) {
                files.put(file, "gone");
                return FileVisitResult.CONTINUE;
            }
        };
        try {
            for (Path folder : folders) {
                Files.walkFileTree(folder, visitor);
            }
            Files.walkFileTree(settingsFile, visitor);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at " + folders, e);
        }
        return new Stamp(files);
    }

    /** The files that were saved, added or removed since another look. */
    public Set<Path> changedSince(Stamp before) {
        Set<Path> changed = new TreeSet<>(files.keySet());
        changed.addAll(before.files.keySet());
        changed.removeIf(file -> Objects.equals(files.get(file), before.files.get(file)));
        return changed;
    }
}
