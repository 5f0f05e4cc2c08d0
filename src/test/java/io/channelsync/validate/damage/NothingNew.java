package io.channelsync.validate.damage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A condition that says nothing new: without it the same rows are meant. It stands there for the database, which finds its
 * index by it, or for the reader.
 *
 * @param file below the routes folder, or a star for every file
 * @param line the condition
 * @param why  what makes sure of it
 */
record NothingNew(String file, String line, String why) {

    private static final Path LIST = Path.of("src/test/resources/damage/says-nothing-new.txt");

    static List<NothingNew> all() {
        try {
            return Files.readAllLines(LIST).stream().map(line -> line.split(" \\| ", 3))
                    .map(parts -> new NothingNew(parts[0], parts[1], parts[2])).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the file has it. */
    boolean standsIn(String name, String sql) {
        return (file.equals("*") || file.equals(name)) && sql.lines().anyMatch(written -> written.strip().equals(line));
    }

    /** Whether all that is missing in a text of the file is such a condition. */
    static boolean isAllThatIsMissing(String name, String damaged, String sound) {
        List<String> lines = new ArrayList<>(sound.lines().toList());
        List<String> left = damaged.lines().toList();
        if (lines.size() != left.size() + 1) {
            return false;
        }
        int at = 0;
        while (at < left.size() && left.get(at).equals(lines.get(at))) {
            at++;
        }
        String missing = lines.remove(at);
        return lines.equals(left) && all().stream().anyMatch(known -> known.standsIn(name, missing));
    }
}
