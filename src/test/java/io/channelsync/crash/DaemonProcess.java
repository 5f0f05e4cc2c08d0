package io.channelsync.crash;

import io.channelsync.flow.Flow;
import io.channelsync.testing.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program as people start it, {@code channelsync run} or {@code channelsync once}, in a process of its own. */
final class DaemonProcess implements AutoCloseable {

    private static final int SIGKILLED = 128 + 9;

    private final Process process;
    private final Path log;

    private DaemonProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts the daemon on the databases of a site, with short periods and small pages so that there is always work in hand. */
    static DaemonProcess run(Site site, Map<String, String> settings) throws IOException {
        return start(site, "run", settings);
    }

    /** Starts {@code once} on the databases of a site. */
    static DaemonProcess once(Site site, Map<String, String> settings) throws IOException {
        return start(site, "once", settings);
    }

    /**
     * Starts a command.
     *
     * @param settings in the place of those of the site, by key
     */
    static DaemonProcess start(Site site, String verb, Map<String, String> settings) throws IOException {
        List<String> command = new ArrayList<>(DaemonImage.command());
        command.addAll(List.of(verb, "--config", site.configFolder().toString(), "--routes", Site.ROUTES.toString()));
        settings(site, settings).forEach((key, value) -> command.addAll(List.of("--set", key + "=" + value)));
        Path log = Files.createTempFile(site.configFolder(), verb, ".log");
        return new DaemonProcess(
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start(), log);
    }

    private static Map<String, String> settings(Site site, Map<String, String> own) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("channelsync.hq.url", site.hqDatabase().address().url());
        settings.put("channelsync.hq.username", site.hqDatabase().address().username());
        settings.put("channelsync.data", site.configFolder().toAbsolutePath().toString());
        settings.put("channelsync.attribute." + BelongingWorkload.ATTRIBUTE, "INTEGER");
        settings.put("channelsync.backoff.first", "100ms");
        settings.put("channelsync.backoff.outage", "1s");
        settings.put("channelsync.backoff.longest", "1s");
        for (String flow : Flow.ids()) {
            settings.put("channelsync." + flow + ".period", "200ms");
            settings.put("channelsync." + flow + ".page-size", "200");
        }
        settings.putAll(own);
        return settings;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What it has said so far. */
    List<String> log() throws IOException {
        return Files.readAllLines(log);
    }

    /** True once it has said so. */
    boolean isReady() throws IOException {
        return log().stream().anyMatch(line -> line.contains("running, "));
    }

    /** True when it ended by itself before that time was over. */
    boolean endsWithin(int millis) throws InterruptedException {
        return process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    int exitCode() {
        return process.exitValue();
    }

    /** Stops it in the middle of whatever it does, without its noticing (SIGSTOP). */
    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** Lets it go on as if no time had passed (SIGCONT). */
    void wake() throws IOException, InterruptedException {
        signal("CONT");
    }

    /** Asks it to stop, as a service manager does (SIGTERM). */
    void terminate() throws IOException, InterruptedException {
        signal("TERM");
    }

    private void signal(String name) throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException("no signal " + name + " to process " + process.pid() + "\n" + String.join("\n", log()));
        }
    }

    /**
     * Kills it without a chance to tidy up, also when it is frozen.
     *
     * @throws IllegalStateException when it did not die of SIGKILL
     */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(10, TimeUnit.SECONDS) || process.exitValue() != SIGKILLED) {
            throw new IllegalStateException("the daemon did not die of SIGKILL: exit code " + process.exitValue());
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
