package io.channelsync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher with a Java and a Maven that only say how they were called. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherTest {

    private static final List<String> TOOLS =
            List.of("sh", "dirname", "readlink", "sed", "head", "find", "touch", "cat", "cp", "rm", "mkdir", "mv", "awk", "grep", "sleep");

    @TempDir
    private Path folder;

    private Path home;
    private Path programs;
    private Path caller;

    private record Answer(int code, List<String> out, List<String> err) {}

    @BeforeEach
    void layOut() throws IOException {
        home = Files.createDirectories(folder.resolve("home with blanks"));
        programs = Files.createDirectories(folder.resolve("bin"));
        caller = Files.createDirectories(folder.resolve("caller"));
        Files.copy(Path.of("channelsync"), home.resolve("channelsync"));
        executable(home.resolve("channelsync"), Files.readString(Path.of("channelsync")));
        Files.createDirectories(home.resolve("src/main"));
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        for (String tool : TOOLS) {
            Files.createSymbolicLink(programs.resolve(tool), find(tool));
        }
        java("17.0.1");
        executable(programs.resolve("mvn"), "#!/bin/sh\nmkdir -p target && echo jar >target/channelsync.jar\n");
    }

    @Test
    void the_first_use_builds_says_so_in_one_line_and_then_runs_the_command_where_it_was_called() throws Exception {
        Answer first = launch("status", "--config", "own config");
        assertThat(first.code()).isEqualTo(7);
        assertThat(first.err()).containsExactly("channelsync: building (once; the first time takes a minute or two) ...");
        assertThat(first.out()).contains("in " + caller.toRealPath(), "-Dchannelsync.home=" + home.toRealPath(), "-jar",
                "own config", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m");
        Answer second = launch("status");
        assertThat(second.err()).isEmpty();
        assertThat(second.out()).contains("-XX:SharedArchiveFile=" + home.toRealPath() + "/target/channelsync.jsa");
    }

    @Test
    void the_daemon_gets_the_full_compiler_and_the_options_of_the_operator() throws Exception {
        Answer run = launch(Map.of("JAVA_OPTS", "-Da=* -Db=2", "CHANNELSYNC_OPTS", "-Xmx1g"), "run");
        assertThat(run.out()).contains("-Da=*", "-Db=2", "-Xmx1g").doesNotContain("-XX:TieredStopAtLevel=1");
        assertThat(run.out().indexOf("-Xmx1g")).isGreaterThan(run.out().indexOf("-Xmx512m"));
    }

    @Test
    void newer_sources_are_built_again() throws Exception {
        launch("status");
        Path source = Files.writeString(home.resolve("src/main/New.java"), "");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(launch("status").err()).hasSize(1);
    }

    @Test
    void a_build_that_was_cut_off_is_done_again() throws Exception {
        Files.createDirectories(home.resolve("target"));
        Files.writeString(home.resolve("target/channelsync.jar"), "without its libraries");
        assertThat(launch("status").err()).hasSize(1);
        assertThat(launch("status").err()).isEmpty();
    }

    @Test
    void half_an_archive_is_never_used() throws Exception {
        String crashing = Files.readString(programs.resolve("java")).replace("touch \"$made\"; exit 0", "touch \"$made\"; kill -9 $$");
        executable(programs.resolve("java"), crashing);
        assertThat(launch("status").out()).noneMatch(option -> option.startsWith("-XX:SharedArchiveFile"));
    }

    @Test
    void the_daemon_whose_classes_are_learnt_is_ended_and_no_copy_of_the_settings_stays() throws Exception {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/application.properties"), "channelsync.hq.password=secret");
        launch("status");
        long daemon = Long.parseLong(Files.readString(programs.resolve("java.pid")).strip());
        assertThat(ProcessHandle.of(daemon).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(home.resolve("target/channelsync-learnt")).doesNotExist();
    }

    @Test
    void a_link_to_the_launcher_finds_its_home() throws Exception {
        Files.createSymbolicLink(programs.resolve("channelsync"), home.resolve("channelsync"));
        assertThat(launch(programs.resolve("channelsync"), Map.of(), "status").out())
                .contains("-Dchannelsync.home=" + home.toRealPath());
    }

    @Test
    void no_archive_is_no_trouble() throws Exception {
        executable(programs.resolve("java"), Files.readString(programs.resolve("java")).replace("touch \"$made\"; exit 0", "exit 1"));
        Answer answer = launch("status");
        assertThat(answer.code()).isEqualTo(7);
        assertThat(answer.out()).noneMatch(option -> option.startsWith("-XX:SharedArchiveFile"));
    }

    @Test
    void what_is_missing_is_one_line_each() throws Exception {
        java("11.0.2");
        assertThat(launch("status")).isEqualTo(new Answer(69, List.of(), List.of("channelsync: needs Java 17 or newer, but "
                + programs.resolve("java") + " is version 11: install a JDK 17 or set JAVA_HOME")));
        Files.delete(programs.resolve("java"));
        assertThat(launch("status")).isEqualTo(new Answer(69, List.of(), List.of(
                "channelsync: needs Java 17 or newer, but found none: install a JDK 17 or set JAVA_HOME")));
        java("21");
        Files.delete(programs.resolve("mvn"));
        assertThat(launch("status")).isEqualTo(new Answer(69, List.of(), List.of(
                "channelsync: needs Maven 3.8 or newer to build, but found no mvn on the PATH: install Maven")));
    }

    @Test
    void a_build_that_fails_stops_here() throws Exception {
        executable(programs.resolve("mvn"), "#!/bin/sh\necho broken; exit 1\n");
        Answer answer = launch("status");
        assertThat(answer.code()).isEqualTo(70);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).endsWith("broken", "channelsync: the build failed, see above");
    }

    private Answer launch(String... args) throws Exception {
        return launch(Map.of(), args);
    }

    private Answer launch(Map<String, String> environment, String... args) throws Exception {
        return launch(home.resolve("channelsync"), environment, args);
    }

    private Answer launch(Path launcher, Map<String, String> environment, String... args) throws Exception {
        List<String> words = new ArrayList<>(List.of(launcher.toString()));
        words.addAll(List.of(args));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder process = new ProcessBuilder(words)
                .directory(caller.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        process.environment().clear();
        process.environment().put("PATH", programs.toString());
        process.environment().putAll(environment);
        int code = process.start().waitFor();
        return new Answer(code, Files.readAllLines(out), Files.readAllLines(err));
    }

    /** A Java that makes an archive when asked to, is a daemon when its classes are to be learnt, else prints where it was called and its arguments, and exits with 7. */
    private void java(String version) throws IOException {
        executable(programs.resolve("java"), """
                #!/bin/sh
                [ "$1" = -version ] && { echo 'openjdk version "%s" 2025-01-01' >&2; exit 0; }
                for option; do
                    case $option in
                        -Xshare:dump) dumps=yes ;;
                        -XX:SharedArchiveFile=*) [ "$dumps" ] && { made=${option#*=}; touch "$made"; exit 0; } ;;
                        -XX:DumpLoadedClassList=*) learnt=${option#*=}; echo java/lang/Object >"$learnt" ;;
                        run) [ "$learnt" ] && { echo $$ >"$0.pid"; echo 'asked 2 databases'; exec sleep 60; } ;;
                    esac
                done
                echo "in $(pwd)"
                for option; do echo "$option"; done
                exit 7
                """.formatted(version));
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static Path find(String tool) {
        return List.of("/bin", "/usr/bin").stream().map(bin -> Path.of(bin, tool)).filter(Files::exists).findFirst().orElseThrow();
    }
}
