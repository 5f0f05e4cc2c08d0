package io.channelsync.settings;

import java.nio.file.Path;

/**
 * One thing that is wrong in a file that people write, told so that it can be mended without asking anybody.
 *
 * @param file the file as the operator named it, relative where possible
 * @param line the line it stands on, from 1; 0 when the whole file is meant
 * @param what what is wrong, without a full stop
 * @param hint what to write instead, without a full stop
 */
public record Finding(String file, int line, String what, String hint) {

    /** {@code path:line: what is wrong. Hint: what to write.} */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + what + ". Hint: " + hint + ".";
    }

    /** A path as people would type it here: relative if it lies below the current folder. */
    public static String shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith(here) ? here.relativize(absolute).toString() : absolute.toString();
    }
}
