package io.channelsync.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockedDatabaseTest {

    @TempDir
    private Path folder;

    @Test
    void a_database_that_another_process_has_open_is_one_line() throws Exception {
        Process holder = open(folder.resolve("hq"));
        try {
            assertThat(holder.inputReader().readLine()).isEqualTo("open");
            Throwable failure = catchThrowable(() -> connect(folder.resolve("hq")));
            assertThat(LockedDatabase.explain(new IllegalStateException("as a pool wraps it", failure)))
                    .contains("the embedded database " + folder.resolve("hq")
                            + " is open in another process that does not answer; stop that process, then try again");
        } finally {
            holder.destroyForcibly();
        }
    }

    @Test
    void a_folder_that_cannot_be_written_is_told_apart() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Throwable failure = catchThrowable(() -> connect(file.resolve("hq")));
        assertThat(LockedDatabase.explain(failure))
                .contains("the embedded database " + file.resolve("hq") + " cannot be opened: its folder cannot be written");
    }

    @Test
    void other_failures_are_not_about_a_lock() {
        assertThat(LockedDatabase.explain(new SQLException("away", "08001", 0))).isEmpty();
        assertThat(LockedDatabase.explain(new IllegalStateException())).isEmpty();
    }

    private static void connect(Path database) throws SQLException {
        DriverManager.getConnection("jdbc:hsqldb:file:" + database, "SA", "").close();
    }

    private static Process open(Path database) throws IOException {
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), Holder.class.getName(), database.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Opens a database and keeps it until its standard input ends. */
    static final class Holder {
        public static void main(String[] args) throws SQLException, IOException {
            try (var connection = DriverManager.getConnection("jdbc:hsqldb:file:" + args[0], "SA", "")) {
                System.out.println(connection.isValid(1) ? "open" : "closed");
                System.in.read();
            }
        }
    }
}
