package io.channelsync.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Brings the file, the environment, system properties and overrides together, checks them against {@link KnownSettings}
 * and puts the secrets in.
 */
final class SettingsReader {

    static final String FILE_NAME = "application.properties";

    /** Where a value was given: a file and a line, or a name such as {@code --set} with line 0. */
    private record Written(String value, String place, int line) {}

    private final Map<String, Written> written = new TreeMap<>();
    private final Properties resolved = new Properties();
    private final List<Finding> findings = new ArrayList<>();
    private final String file;
    private final PropertyLines lines;
    private final Secrets secrets;
    private final BaseFolder base;

    SettingsReader(Path configFolder, Map<String, String> overrides, Surroundings surroundings) {
        Path path = configFolder.resolve(FILE_NAME);
        this.file = Finding.shown(path);
        this.base = BaseFolder.ofConfiguration(configFolder);
        this.secrets = new Secrets(configFolder, surroundings.environment());
        Findings inFile = new Findings(path);
        this.lines = PropertyLines.read(path, inFile);
        findings.addAll(inFile.list());
        lines.lines().forEach((key, line) -> written.put(key, new Written(line.value(), file, line.number())));
        if (!lines.lines().isEmpty() || inFile.none()) {
            takeSurroundings(overrides, surroundings);
            checkNames();
            KnownSettings.all().forEach(this::checkValue);
            checkAttributes();
            passOthers();
            checkBackoff();
            checkOverlays();
        }
    }

    /** Every setting with its secrets in; complete only if there are no findings. */
    Properties resolved() {
        return resolved;
    }

    List<Finding> findings() {
        return findings;
    }

    /** The later one wins: file, environment, system property, override. */
    private void takeSurroundings(Map<String, String> overrides, Surroundings surroundings) {
        for (String name : KnownSettings.names()) {
            surroundings.variable(name).ifPresent(value ->
                    written.put(name, new Written(value, "environment variable " + Surroundings.variableOf(name), 0)));
            surroundings.systemProperty(name).ifPresent(value ->
                    written.put(name, new Written(value, "system property -D" + name, 0)));
        }
        overrides.forEach((name, value) -> written.put(name, new Written(value, "--set", 0)));
    }

    /** A name that nobody knows is a slip if it begins like ours or looks like one of ours. */
    private void checkNames() {
        written.forEach((name, where) -> {
            if (KnownSettings.find(name).isPresent() || name.startsWith(DeclaredAttribute.PREFIX)) {
                return;
            }
            if (TalkativeCamel.is(name) && !where.value().strip().equalsIgnoreCase("false")) {
                add(where, name + " would keep or print what messages hold, or load routes that nobody checked",
                        "remove it; `why` tells the story of a customer without");
                return;
            }
            NearestName.of(name, KnownSettings.names()).ifPresentOrElse(
                    nearest -> add(where, "there is no setting " + name, "did you mean " + nearest),
                    () -> {
                        if (name.startsWith(KnownSettings.PREFIX)) {
                            add(where, "there is no setting " + name,
                                    "remove it; " + FILE_NAME + " of the distribution lists all");
                        }
                    });
        });
    }

    private void checkValue(Setting setting) {
        Written where = written.get(setting.name());
        if (where == null) {
            findings.add(new Finding(file, lines.lastLine(), setting.name() + " is missing",
                    "add the line " + setting.name() + "=" + setting.example()));
            return;
        }
        String value = secrets.resolve(where.value(), (what, hint) -> add(where, setting.name() + " " + what, hint));
        if (value == null) {
            return;
        }
        if (setting.kind().accepts().test(value)) {
            resolved.setProperty(setting.name(), value);
        } else {
            add(where, setting.complaint("", where.value()),
                    "write " + setting.name() + "=" + setting.proposal(where.value()));
        }
    }

    private void checkAttributes() {
        written.forEach((name, where) -> {
            if (name.startsWith(DeclaredAttribute.PREFIX)) {
                try {
                    DeclaredAttribute.parse(name.substring(DeclaredAttribute.PREFIX.length()), where.value());
                    resolved.setProperty(name, where.value());
                } catch (IllegalArgumentException wrong) {
                    add(where, name + " " + wrong.getMessage(), "write " + name + "=TEXT gold|silver, or DECIMAL 15..60");
                }
            }
        });
    }

    private void passOthers() {
        written.forEach((name, where) -> {
            if (!name.startsWith(KnownSettings.PREFIX)) {
                String value = secrets.resolveLeavingOthers(where.value(), (what, hint) -> add(where, name + " " + what, hint));
                resolved.setProperty(name, value == null ? "" : value);
            }
        });
    }

    private void checkOverlays() {
        Overlays.missing(resolved.getProperty(Overlays.SETTING, ""), base).forEach(folder -> add(written.get(Overlays.SETTING),
                Overlays.SETTING + " names " + Finding.shown(folder) + ", and there is no such folder",
                "write a folder that exists, relative to the folder that holds the configuration folder"));
    }

    private void checkBackoff() {
        String first = resolved.getProperty("channelsync.backoff.first");
        String longest = resolved.getProperty("channelsync.backoff.longest");
        if (first != null && longest != null) {
            Duration least = Durations.parse(first);
            if (least.compareTo(Durations.parse(longest)) > 0) {
                add(written.get("channelsync.backoff.longest"),
                        "channelsync.backoff.longest is shorter than channelsync.backoff.first (" + first + ")",
                        "write channelsync.backoff.longest=" + first + " or longer");
            }
        }
    }

    private void add(Written where, String what, String hint) {
        findings.add(new Finding(where.place(), where.line(), what, hint));
    }
}
