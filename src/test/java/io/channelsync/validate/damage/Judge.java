package io.channelsync.validate.damage;

import io.channelsync.route.Daemon;
import io.channelsync.settings.ConfigurationException;
import io.channelsync.settings.Settings;
import io.channelsync.spec.SpecCase;
import io.channelsync.spec.Specs;
import io.channelsync.validate.RoutesCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a slip comes to: done to a copy of the routes, and undone again. */
final class Judge {

    /** Who notices. */
    enum Verdict { FOUND, DRY_START, SPECS, NO_CHANGE, ESCAPED }

    private final Path shipped;
    private final Path copy;
    private final Settings settings;
    private final ReachedBy reachedBy;

    Judge(Path shipped, Path copy) throws IOException {
        this.shipped = shipped;
        this.copy = copy;
        copyAll();
        this.settings = Settings.load(Path.of("config"), copy, Map.of());
        this.reachedBy = new ReachedBy(shipped);
    }

    Verdict of(Damage damage) throws IOException {
        Files.writeString(copy.resolve(damage.file()), damage.text());
        try {
            return verdict(damage);
        } finally {
            Files.copy(shipped.resolve(damage.file()), copy.resolve(damage.file()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Verdict verdict(Damage damage) throws IOException {
        if (!RoutesCheck.check(settings).isEmpty()) {
            return Verdict.FOUND;
        }
        String sound = Files.readString(shipped.resolve(damage.file()));
        if (Meaning.isSame(damage.file(), damage.text(), sound)) {
            return Verdict.NO_CHANGE;
        }
        if (damage.file().endsWith(".yaml") && Daemon.dryStart(settings).isPresent()) {
            return Verdict.DRY_START;
        }
        return specsHold(damage) ? Verdict.ESCAPED : Verdict.SPECS;
    }

    /** Runs the cases that come across the file, until one does not hold. */
    private boolean specsHold(Damage damage) {
        Set<String> routes = reachedBy.routes(damage.file());
        try (Specs specs = Specs.open(settings, spec -> spec.run().stream().anyMatch(routes::contains))) {
            for (SpecCase spec : specs.cases()) {
                if (!specs.run(spec).holds()) {
                    return false;
                }
            }
            return true;
        } catch (ConfigurationException refused) {
            return false;
        }
    }

    private void copyAll() throws IOException {
        try (Stream<Path> paths = Files.walk(shipped)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(shipped.relativize(path).toString());
                Files.createDirectories(target.getParent());
                Files.copy(path, target);
            }
        }
    }
}
