package io.channelsync.reload;

import io.channelsync.flow.Loads;
import io.channelsync.route.Daemon;
import io.channelsync.route.RouteTexts;
import io.channelsync.route.Takeover;
import io.channelsync.settings.ConfigurationException;
import io.channelsync.settings.Finding;
import io.channelsync.settings.RouteFiles;
import io.channelsync.settings.Settings;
import io.channelsync.validate.RoutesCheck;
import io.channelsync.validate.folder.Fences;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at routes, statements and settings: what was saved is validated and built beside what runs, and takes over as a whole. A
 * bad edit changes nothing and is told once. Files that are still being written are left until two looks in a row find them the
 * same.
 */
public final class RoutesWatch {

    static final String PART = "routes";

    private static final Logger LOG = LoggerFactory.getLogger(RoutesWatch.class);

    private final Daemon daemon;
    private final LoadAudit audit;
    private final RouteFiles routes;
    private final Path settingsFile;
    private RouteTexts running;
    private String runningSettings;
    private Stamp settled;
    private Stamp seen;
    private Takeover takeover;

    /** @param running what the daemon was started with */
    public RoutesWatch(Daemon daemon, LoadAudit audit, RouteTexts running) {
        this.daemon = daemon;
        this.audit = audit;
        this.routes = running.files();
        this.settingsFile = daemon.settings().settingsFile();
        this.running = running;
        this.runningSettings = text(settingsFile);
        keep(runningSettings);
    }

    /** Takes over what was saved, if it is sound, different and not being written any more. */
    public void look() {
        Stamp now = Stamp.of(routes.layers(), settingsFile);
        if (now.equals(settled)) {
            return;
        }
        if (!now.equals(seen)) {
            seen = now;
            return;
        }
        try {
            if (take(now)) {
                settled = now;
            }
        } catch (ConfigurationException fault) {
            settled = now;
            refuse(fault.findings());
        } catch (RuntimeException unexpected) {
            settled = now;
            refuse(List.of(new Finding(Finding.shown(routes.layers().get(0)), 0,
                    "these cannot be taken over: " + unexpected.getClass().getSimpleName(), "undo the last edit, or restart the daemon")));
        }
    }

    /** How the last change of routes went; null before the first. */
    Takeover takeover() {
        return takeover;
    }

    /** False when the files were changed again meanwhile. */
    private boolean take(Stamp stamp) {
        RouteTexts saved = RouteTexts.read(routes);
        String settingsText = text(settingsFile);
        if (saved.texts().equals(running.texts()) && settingsText.equals(runningSettings)) {
            mended();
            return stamp.equals(Stamp.of(routes.layers(), settingsFile));
        }
        Settings settings = daemon.settings().again();
        List<String> waiting = settings.waitingForRestart();
        Path copy = temporaryFolder();
        try {
            RouteTexts files = saved.copyTo(copy);
            List<Finding> findings = RoutesCheck.check(files.files(), settings.properties().stringPropertyNames(), Fences.of(settings));
            if (!stamp.equals(Stamp.of(routes.layers(), settingsFile))) {
                return false;
            }
            if (findings.isEmpty()) {
                takeover = daemon.reload(settings, files);
                findings = takeover.finding().stream().toList();
            }
            if (!findings.isEmpty()) {
                refuse(findings.stream().map(finding -> inPlace(finding, copy)).toList());
                return true;
            }
        } finally {
            delete(copy);
        }
        daemon.loads().waitForRestart(waiting);
        tell(saved, settingsText, waiting);
        running = saved;
        runningSettings = settingsText;
        keep(settingsText);
        return true;
    }

    private void mended() {
        if (daemon.loads().mended(PART)) {
            LOG.info("routes are again as they run");
            audit.keep(PART, manifest(runningSettings), List.of());
        }
    }

    private void keep(String settingsText) {
        String manifest = manifest(settingsText);
        daemon.loads().loaded(PART, RouteTexts.sha256(manifest));
        audit.keep(PART, manifest, List.of());
    }

    private String manifest(String settingsText) {
        return running.manifest() + RouteTexts.sha256(settingsText) + "  " + settingsFile.getFileName() + "\n";
    }

    private void refuse(List<Finding> findings) {
        if (daemon.loads().refused(PART, findings)) {
            LOG.warn("routes stay as they were: {}{}", findings.get(0),
                    findings.size() == 1 ? "" : " (and " + (findings.size() - 1) + " more: channelsync validate)");
            audit.keep(PART, manifest(runningSettings), findings);
        }
    }

    private void tell(RouteTexts saved, String settingsText, List<String> waiting) {
        Map<String, String> now = saved.byName();
        Map<String, String> before = running.byName();
        List<String> changed = new ArrayList<>(Stream.concat(now.keySet().stream(), before.keySet().stream())
                .distinct()
                .filter(name -> !String.valueOf(now.get(name)).equals(before.get(name)))
                .sorted()
                .toList());
        if (!settingsText.equals(runningSettings)) {
            changed.add(settingsFile.getFileName().toString());
        }
        LOG.info("routes loaded again, {} ms after the runs in hand had ended: {}",
                takeover.switched().toMillis(), String.join(", ", changed));
        waiting.forEach(name -> LOG.warn("{} was changed, which a restart takes over", name));
    }

    /** A finding about the copy, told of the file that was copied. */
    private Finding inPlace(Finding finding, Path copy) {
        return new Finding(inPlace(finding.file(), copy), finding.line(), inPlace(finding.what(), copy), inPlace(finding.hint(), copy));
    }

    private String inPlace(String text, Path copy) {
        String told = text;
        for (int i = 0; i < routes.layers().size(); i++) {
            told = told.replace(copy.resolve(String.valueOf(i)).toString(), Finding.shown(routes.layers().get(i)));
        }
        return told;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new ConfigurationException(new Finding(Finding.shown(file), 0, "this cannot be read as text", "check that it is there, and its rights"));
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("channelsync-routes").toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder can be made", e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted((one, other) -> other.compareTo(one)).forEach(path -> path.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("{} is left", folder);
        }
    }
}
