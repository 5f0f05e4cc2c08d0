package io.channelsync.crash;

import io.channelsync.flow.Flow;
import io.channelsync.testing.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The daemon as people start it, {@code channelsync run}, in a process of its own. */
final class DaemonProcess implements AutoCloseable {

    private static final int SIGKILLED = 128 + 9;

    private final Process process;

    private DaemonProcess(Process process) {
        this.process = process;
    }

    /** Starts it on the databases of a site, with short periods and small pages so that there is always work in hand. */
    static DaemonProcess start(Site site, Path log) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m",
                "-cp", System.getProperty("java.class.path"),
                "io.channelsync.cli.ChannelSync", "run",
                "--config", site.configFolder().toString(),
                "--routes", Site.ROUTES.toString(),
                "--set", "channelsync.hq.url=" + site.hqDatabase().address().url(),
                "--set", "channelsync.hq.username=" + site.hqDatabase().address().username(),
                "--set", "channelsync.data=" + site.configFolder().toAbsolutePath()));
        for (String flow : Flow.ids()) {
            command.addAll(List.of("--set", "channelsync." + flow + ".period=200ms", "--set", "channelsync." + flow + ".page-size=200"));
        }
        return new DaemonProcess(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** True when it ended by itself before that time was over. */
    boolean endsWithin(int millis) throws InterruptedException {
        return process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    /**
     * Kills it without a chance to tidy up.
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
