package io.channelsync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program as a person or a script uses it, in this process or in one of its own. */
final class Program implements AutoCloseable {

    private final Process process;
    private final Path out;
    private final Path err;

    private Program(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /**
     * What a command left behind.
     *
     * @param out lines on standard output
     * @param err lines on standard error
     */
    record Answer(int code, List<String> out, List<String> err) {

        /** Both streams. */
        List<String> lines() {
            return Stream.concat(out.stream(), err.stream()).toList();
        }

        /** Itself, once it is sure that no stack trace and no words of a driver got out. */
        Answer withoutTraces() {
            assertThat(lines()).noneMatch(line -> line.startsWith("\tat ")
                    || line.contains("Exception:")
                    || line.contains("Caused by")
                    || line.contains("PSQLException")
                    || line.contains("hsqldb.HsqlException"));
            return this;
        }
    }

    /** Runs a command in this process, with the shipped routes. */
    static Answer run(Path config, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = ChannelSync.inTerminal(new LocalCommands())
                .execute(words(config, args), new PrintWriter(out, true), new PrintWriter(err, true));
        return new Answer(code, out.toString().lines().toList(), err.toString().lines().toList()).withoutTraces();
    }

    /** Starts a command in a process of its own, with the shipped routes and the shipped form of the log. */
    static Program start(Path config, Path folder, String... args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-Dlogback.configurationFile=logback.xml",
                "-cp", System.getProperty("java.class.path"), ChannelSync.class.getName()));
        command.addAll(words(config, args));
        try {
            Path out = Files.createTempFile(folder, args[0], ".out");
            Path err = Files.createTempFile(folder, args[0], ".err");
            return new Program(new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> words(Path config, String... args) {
        List<String> words = new ArrayList<>(List.of(args));
        words.addAll(List.of("--config", config.toString(), "--routes", "routes"));
        return words;
    }

    long pid() {
        return process.pid();
    }

    /** Asks it to stop, as a service manager does. */
    void terminate() {
        process.destroy();
    }

    boolean hasEnded() {
        return !process.isAlive();
    }

    /** Waits for the end of what was asked to end or was killed. */
    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    /** Its answer, which has to come within so many seconds. */
    Answer within(int seconds) throws InterruptedException, IOException {
        assertThat(process.waitFor(seconds, TimeUnit.SECONDS)).as("ended within %d s", seconds).isTrue();
        return new Answer(process.exitValue(), Files.readAllLines(out), Files.readAllLines(err)).withoutTraces();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
