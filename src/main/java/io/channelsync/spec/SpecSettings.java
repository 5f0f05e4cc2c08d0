package io.channelsync.spec;

import io.channelsync.channel.Channel;
import io.channelsync.database.DatabaseAddress;
import io.channelsync.demo.ChannelsYaml;
import io.channelsync.flow.Flow;
import io.channelsync.settings.DeclaredAttribute;
import io.channelsync.settings.KnownSettings;
import io.channelsync.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * The settings under which specs run: those of the shipped configuration, so that a spec means the same everywhere, with
 * databases in memory. Settings of one's own, which only routes know, the overlays and the components that routes may use are
 * those of the configuration in use.
 */
final class SpecSettings {

    /** Small, so that three rows are more than a page. */
    private static final String PAGE_SIZE = "2";

    /** What is finished for as long may go; given rows are younger where a case says nothing. */
    private static final String KEPT_DAYS = "30";

    /** What customers of specs may have besides: a text of a list, a number of a range, and a date. */
    private static final Map<String, String> ATTRIBUTES = Map.of(
            DeclaredAttribute.PREFIX + "tier", "TEXT gold|silver",
            DeclaredAttribute.PREFIX + "shoe-size", "DECIMAL 15..60",
            DeclaredAttribute.PREFIX + "birthday", "DATE");

    private static final AtomicInteger COUNT = new AtomicInteger();

    private SpecSettings() {}

    /**
     * Writes them to a folder and loads them.
     *
     * @param folder an empty folder
     * @param base the configuration in use
     * @param own what the cases set themselves, by name
     */
    static Settings write(Path folder, Settings base, Collection<String> channelIds, Map<String, String> own) throws IOException {
        String run = "jdbc:hsqldb:mem:spec" + COUNT.incrementAndGet() + "-";
        List<Channel> channels = new ArrayList<>();
        channelIds.forEach(id -> channels.add(SpecChannels.of(id, new DatabaseAddress(run + id, "sa", ""))));
        Map<String, String> values = new TreeMap<>();
        base.properties().stringPropertyNames().forEach(name -> values.put(name, base.properties().getProperty(name)));
        KnownSettings.all().forEach(setting -> values.put(setting.name(), setting.example()));
        Flow.ids().forEach(flow -> values.put("channelsync." + flow + ".page-size", PAGE_SIZE));
        values.put("channelsync.own-flows.page-size", PAGE_SIZE);
        values.put("channelsync.overlays", base.overlays().stream().map(Path::toString).collect(Collectors.joining(",")));
        values.put("channelsync.components", base.text("channelsync.components"));
        List.of("staging", "inbox").forEach(what -> values.put("channelsync.retention." + what + "-days", KEPT_DAYS));
        values.keySet().removeIf(name -> name.startsWith(DeclaredAttribute.PREFIX));
        values.putAll(ATTRIBUTES);
        values.putAll(own);
        values.put("channelsync.hq.url", run + TableRows.HQ);
        values.put("channelsync.data", folder.toAbsolutePath().toString());
        Files.writeString(folder.resolve(values.get("channelsync.channels")), ChannelsYaml.of(channels));
        Files.createFile(folder.resolve("application.properties"));
        return Settings.load(folder, base.routesFolder(), values);
    }
}
