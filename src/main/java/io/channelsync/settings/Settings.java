package io.channelsync.settings;

import io.channelsync.channel.Channel;
import io.channelsync.database.DatabaseAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** What one process of ChannelSync was told, checked and with its secrets in. Never changes while it runs. */
public final class Settings {

    private static final String LOGIN = "channelsync.hq.";

    private final Path configFolder;
    private final Path routesFolder;
    private final Properties values;
    private final Secrets secrets;
    private final Map<String, String> overrides;
    private final Surroundings surroundings;
    private ChannelsFile channels;
    private List<String> waitingForRestart = List.of();

    private Settings(Path configFolder, Path routesFolder, Properties values, Map<String, String> overrides, Surroundings surroundings) {
        this.configFolder = configFolder;
        this.routesFolder = routesFolder;
        this.values = values;
        this.overrides = Map.copyOf(overrides);
        this.surroundings = surroundings;
        this.secrets = new Secrets(configFolder, surroundings.environment());
    }

    /**
     * Reads {@code application.properties} and the channels file it names. An override wins over a system property, that over
     * an environment variable ({@code CHANNELSYNC_HQ_URL} for {@code channelsync.hq.url}), that over the file.
     *
     * @throws ConfigurationException with everything that is wrong in both files
     */
    public static Settings load(Path configFolder, Path routesFolder, Map<String, String> overrides) {
        return load(configFolder, routesFolder, overrides, Surroundings.ofThisProcess());
    }

    static Settings load(Path configFolder, Path routesFolder, Map<String, String> overrides, Surroundings surroundings) {
        SettingsReader reader = new SettingsReader(configFolder, overrides, surroundings);
        List<Finding> findings = new ArrayList<>(reader.findings());
        Settings settings = new Settings(configFolder, routesFolder, reader.resolved(), overrides, surroundings);
        if (settings.values.containsKey("channelsync.channels")) {
            try {
                settings.channels = settings.readChannels();
            } catch (ConfigurationException e) {
                findings.addAll(e.findings());
            }
        }
        if (!findings.isEmpty()) {
            throw new ConfigurationException(findings);
        }
        return settings;
    }

    /**
     * The settings as the files are now, for a process that was started with these: what {@link KnownSettings#readAtStart} names
     * keeps its value, and {@link #waitingForRestart()} says which of them were changed.
     *
     * @throws ConfigurationException with everything that is wrong in both files
     */
    public Settings again() {
        Settings now = load(configFolder, routesFolder, overrides, surroundings);
        now.waitingForRestart = KnownSettings.readAtStart().stream()
                .filter(name -> !text(name).equals(now.text(name))).sorted().toList();
        KnownSettings.readAtStart().forEach(name -> now.values.setProperty(name, text(name)));
        return now;
    }

    /** The settings that only a restart would take over: those that are read at the start and were changed in the file since. */
    public List<String> waitingForRestart() {
        return waitingForRestart;
    }

    public String text(String key) {
        String value = values.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException("no setting is called " + key);
        }
        return value;
    }

    public int number(String key) {
        return Integer.parseInt(text(key));
    }

    public Duration duration(String key) {
        return Durations.parse(text(key));
    }

    public boolean flag(String key) {
        return Boolean.parseBoolean(text(key));
    }

    /** HQ's database; the path of an embedded one is absolute. */
    public DatabaseAddress hq() {
        return new DatabaseAddress(
                base().url(text(LOGIN + "url")), text(LOGIN + "username"), text(LOGIN + "password"));
    }

    /** The channels as they were when the settings were loaded. */
    public List<Channel> channels() {
        return channels.channels();
    }

    /** The attributes that customers may have, in the order of their names. */
    public List<DeclaredAttribute> attributes() {
        return values.stringPropertyNames().stream()
                .filter(name -> name.startsWith(DeclaredAttribute.PREFIX))
                .sorted()
                .map(name -> DeclaredAttribute.parse(name.substring(DeclaredAttribute.PREFIX.length()), text(name)))
                .toList();
    }

    /** What can be used but is probably not what was meant. */
    public List<Finding> warnings() {
        return channels.warnings();
    }

    /**
     * The channels as the file lists them now.
     *
     * @throws ConfigurationException with everything that is wrong in the file
     */
    public ChannelsFile readChannels() {
        ChannelsFile read = ChannelsFile.open(channelsFile(), base(), secrets);
        if (values.containsKey(LOGIN + "url")) {
            read.refuseUrl(base().url(text(LOGIN + "url")));
        }
        return read;
    }

    /** True if any of the databases can be opened by one process only. */
    public boolean embedded() {
        return hq().embedded() || channels().stream().anyMatch(channel -> channel.address().embedded());
    }

    public Path configFolder() {
        return configFolder;
    }

    public Path routesFolder() {
        return routesFolder;
    }

    /** Folders of one's own that are laid over what is shipped, absolute; the later ones lie on top. */
    public List<Path> overlays() {
        return Overlays.of(text(Overlays.SETTING), base());
    }

    /** The files of the routes: the routes folder with the overlays on it. */
    public RouteFiles routeFiles() {
        return RouteFiles.of(routesFolder, overlays());
    }

    /** Where a running daemon leaves how to reach it; absolute. */
    public Path dataFolder() {
        return base().path(text("channelsync.data"));
    }

    public Path settingsFile() {
        return configFolder.resolve(SettingsReader.FILE_NAME);
    }

    public Path channelsFile() {
        return configFolder.resolve(text("channelsync.channels"));
    }

    /** Every setting for Camel's placeholders, also those that only routes know; where HQ is and how to log in stay out. */
    public Properties properties() {
        Properties shared = new Properties();
        values.stringPropertyNames().stream()
                .filter(name -> !List.of(LOGIN + "url", LOGIN + "username", LOGIN + "password").contains(name))
                .forEach(name -> shared.setProperty(name, values.getProperty(name)));
        return shared;
    }

    private BaseFolder base() {
        return BaseFolder.ofConfiguration(configFolder);
    }
}
