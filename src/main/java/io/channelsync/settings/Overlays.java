package io.channelsync.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The setting that names folders of one's own: {@code routes/}, {@code db/hq/} and {@code db/channel/} below each. */
final class Overlays {

    static final String SETTING = KnownSettings.PREFIX + "overlays";

    private Overlays() {}

    /** The folders, absolute, as they are written with commas between them. */
    static List<Path> of(String written, BaseFolder base) {
        return Stream.of(written.split(",")).map(String::strip).filter(name -> !name.isEmpty()).map(base::path).toList();
    }

    /** Those that are no folders; a misspelt one would leave the shipped statements in force without a word. */
    static List<Path> missing(String written, BaseFolder base) {
        return of(written, base).stream().filter(folder -> !Files.isDirectory(folder)).toList();
    }
}
