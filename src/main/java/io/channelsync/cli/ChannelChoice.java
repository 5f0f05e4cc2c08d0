package io.channelsync.cli;

import io.channelsync.channel.Channel;
import io.channelsync.settings.Settings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which channels a command is about: by id, by group, or all. */
final class ChannelChoice {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(paramLabel = "CHANNEL", arity = "0..*", description = "Ids of channels.")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--group", paramLabel = "GROUP", description = "Every channel of this group; may be repeated.")
    private Set<String> groups = new LinkedHashSet<>();

    @Option(names = "--all", description = "Every channel.")
    private boolean all;

    /**
     * The ids, whether they are configured or not.
     *
     * @throws Misunderstood when nothing was chosen, or a group has no channel
     */
    List<String> of(Settings settings) {
        Set<String> chosen = new LinkedHashSet<>(ids);
        for (Channel channel : settings.channels()) {
            if (all || groups.contains(channel.group())) {
                chosen.add(channel.id());
            }
        }
        for (String group : groups) {
            if (settings.channels().stream().noneMatch(channel -> channel.group().equals(group))) {
                throw new Misunderstood(spec, "no channel is in group " + group);
            }
        }
        if (chosen.isEmpty()) {
            throw new Misunderstood(spec, "name a channel, or use --group or --all");
        }
        return List.copyOf(chosen);
    }
}
