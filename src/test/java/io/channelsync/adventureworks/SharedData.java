package io.channelsync.adventureworks;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where the sample lies: {@code data/adventureworks} in the folder named by the system property
 * {@code channelsync.shared}, which is {@code ../shared} unless given.
 */
public final class SharedData {

    private static final Map<Path, AdventureWorks> READ = new ConcurrentHashMap<>();

    private SharedData() {}

    /**
     * The sample, read once. Where it is absent the calling test is skipped, or fails when the environment variable
     * {@code CI} is set or {@code -Dchannelsync.require-shared=true} says that it has to be there.
     * Call it before each test, not before all: a class that is skipped as a whole says nothing.
     */
    public static AdventureWorks adventureWorks() {
        Path folder = Path.of(System.getProperty("channelsync.shared", "../shared"), "data", "adventureworks");
        if (!Files.isDirectory(folder)) {
            String absent = "the AdventureWorks sample is not in " + folder
                    + "; name its folder with -Dchannelsync.shared=FOLDER";
            if (required()) {
                fail(absent);
            }
            abort("Skipped: " + absent);
        }
        return READ.computeIfAbsent(folder, AdventureWorks::read);
    }

    private static boolean required() {
        return Boolean.getBoolean("channelsync.require-shared") || System.getenv("CI") != null;
    }
}
