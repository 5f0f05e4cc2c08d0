package io.channelsync.crash;

import static org.awaitility.Awaitility.await;

import io.channelsync.database.DatabaseAddress;
import io.channelsync.demo.ChannelsYaml;
import io.channelsync.testing.Site;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * The command that starts the compiled program as its launcher does: from a jar, with an archive of its classes, so that
 * a start takes no longer than it takes users. Made once for all tests of this JVM.
 */
final class DaemonImage {

    private static final Path CLASSES = Path.of("target", "classes");
    private static final List<String> JAVA = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-Dlogback.configurationFile=logback.xml");

    private static List<String> made;

    private DaemonImage() {}

    /** The words before {@code run} or {@code once}. */
    static synchronized List<String> command() {
        if (made == null) {
            made = make();
        }
        return made;
    }

    private static List<String> make() {
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "image").toAbsolutePath();
            List<String> program = List.of("-cp", classPath(jar(folder)), "io.channelsync.cli.ChannelSync");
            Path archive = folder.resolve("classes.jsa");
            boolean dumped = runs(folder, words(JAVA, List.of("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:disable"), program))
                    && Files.exists(archive);
            return words(JAVA, dumped ? List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off") : List.of(),
                    program);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts a daemon whose databases are all away, and stops it when it runs; its classes are those that go into the archive. */
    private static boolean runs(Path folder, List<String> command) throws IOException, InterruptedException {
        DatabaseAddress nowhere = new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/nowhere", "nobody", "");
        Files.writeString(folder.resolve("channels.yaml"), ChannelsYaml.of(List.of(Shops.at("nowhere", nowhere))));
        Files.copy(Path.of("config/application.properties"), folder.resolve("application.properties"));
        Path log = folder.resolve("run.log");
        Process run = new ProcessBuilder(words(command, List.of("run", "--config", folder.toString(), "--routes", Site.ROUTES.toString(),
                        "--set", "channelsync.hq.url=" + nowhere.url() + "-hq", "--set", "channelsync.data=" + folder)))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        await().atMost(Duration.ofMinutes(1)).until(() -> Files.readString(log).contains("asked 2 databases") || !run.isAlive());
        run.destroy();
        return run.waitFor(1, TimeUnit.MINUTES);
    }

    /** The archive takes classes from jars only, never from folders. */
    private static String classPath(Path jar) {
        List<String> path = new ArrayList<>(List.of(jar.toString()));
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .forEach(path::add);
        return String.join(File.pathSeparator, path);
    }

    private static Path jar(Path folder) throws IOException {
        Path jar = folder.resolve("channelsync.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file);
                Stream<Path> classes = Files.walk(CLASSES)) {
            for (Path source : classes.filter(Files::isRegularFile).sorted().toList()) {
                entries.putNextEntry(new JarEntry(CLASSES.relativize(source).toString().replace(File.separatorChar, '/')));
                Files.copy(source, entries);
                entries.closeEntry();
            }
        }
        return jar;
    }

    @SafeVarargs
    private static List<String> words(List<String>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }
}
