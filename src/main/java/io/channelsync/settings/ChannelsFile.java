package io.channelsync.settings;

import io.channelsync.channel.Channel;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The file that lists the channels, read and checked as a whole. */
public final class ChannelsFile {

    private static final String EXAMPLE = "begin with channels: and below it an entry - id: seattle";

    private final Findings findings;
    private final Findings warnings;
    private final BaseFolder base;
    private final Secrets secrets;
    private final Map<String, Integer> ids = new LinkedHashMap<>();
    private final Map<String, Integer> urls = new LinkedHashMap<>();
    private final Map<String, String> idsByUrl = new LinkedHashMap<>();
    private final List<Channel> channels = new ArrayList<>();
    private final Map<String, ChannelGroup> groups = new LinkedHashMap<>();
    private final Map<String, Integer> groupLines = new LinkedHashMap<>();

    private ChannelsFile(Path file, BaseFolder base, Secrets secrets) {
        this.findings = new Findings(file);
        this.warnings = new Findings(file);
        this.base = base;
        this.secrets = secrets;
    }

    /**
     * The channels of a file that lies in a configuration folder.
     *
     * @throws ConfigurationException with everything that is wrong in it
     */
    public static List<Channel> read(Path file) {
        return open(file).channels();
    }

    /** The same with the warnings. */
    public static ChannelsFile open(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return open(file, BaseFolder.ofConfiguration(folder), new Secrets(folder, System.getenv()));
    }

    static ChannelsFile open(Path file, BaseFolder base, Secrets secrets) {
        ChannelsFile read = new ChannelsFile(file, base, secrets);
        read.compose(file);
        read.stopOnFindings();
        return read;
    }

    public List<Channel> channels() {
        return List.copyOf(channels);
    }

    /** What can be used but is probably not what was meant. */
    public List<Finding> warnings() {
        return warnings.list();
    }

    /** HQ and a channel have tables of the same names, so they cannot share a database. */
    void refuseUrl(String hq) {
        if (urls.containsKey(hq)) {
            findings.add(urls.get(hq), "channel " + idsByUrl.get(hq) + ": url is the one of HQ",
                    "give the channel a database of its own");
        }
        stopOnFindings();
    }

    private void stopOnFindings() {
        if (!findings.none()) {
            throw new ConfigurationException(findings.list());
        }
    }

    private void compose(Path file) {
        try {
            LoadSettings marks = LoadSettings.builder().setUseMarks(true).setLabel(file.getFileName().toString()).build();
            Optional<Node> root = new Compose(marks).composeString(Files.readString(file));
            root.ifPresentOrElse(this::readRoot, () -> findings.add(0, "there are no channels", EXAMPLE));
        } catch (MarkedYamlEngineException e) {
            findings.add(e.getProblemMark().map(Mark::getLine).orElse(-1) + 1, "this is not YAML: " + e.getProblem(),
                    "compare the indentation, colons and quotes with the lines above");
        } catch (YamlEngineException e) {
            findings.add(0, "this is not YAML", "write plain text with spaces for indentation");
        } catch (NoSuchFileException e) {
            findings.add(0, "there is no such file",
                    "create it, or name the file that lists the channels in channelsync.channels");
        } catch (CharacterCodingException e) {
            findings.add(0, "the file is not written in UTF-8", "save it as UTF-8");
        } catch (IOException e) {
            findings.add(0, "the file cannot be read", "give the user who runs ChannelSync the right to read it");
        }
    }

    private void readRoot(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            findings.add(YamlMapping.line(node), "the file must begin with channels:", EXAMPLE);
            return;
        }
        Setting list = Setting.required(ChannelKeys.LIST, Kind.text(), "", "the channels");
        Setting groupList = Setting.optional(ChannelKeys.GROUPS, Kind.text(), "", "what all channels of a group have in common");
        new YamlMapping("", mapping, findings, secrets).refuseUnknown(ChannelKeys.names(List.of(list, groupList)));
        valueOf(mapping, ChannelKeys.GROUPS).ifPresent(this::readGroups);
        valueOf(mapping, ChannelKeys.LIST)
                .ifPresentOrElse(this::readList, () -> findings.add(YamlMapping.line(node), "there are no channels", EXAMPLE));
        groupLines.forEach((id, line) -> {
            if (channels.stream().noneMatch(channel -> channel.group().equals(id))) {
                warnings.add(line, "no channel is in group " + id, "write group: " + id + " at a channel, or remove the group");
            }
        });
    }

    private static Optional<Node> valueOf(MappingNode mapping, String name) {
        return mapping.getValue().stream()
                .filter(entry -> entry.getKeyNode() instanceof ScalarNode key && key.getValue().equals(name))
                .map(NodeTuple::getValueNode)
                .findFirst();
    }

    private void readGroups(Node node) {
        if (!(node instanceof SequenceNode list)) {
            findings.add(YamlMapping.line(node), "groups must be a list", "write - id: us below groups:");
            return;
        }
        for (Node item : list.getValue()) {
            if (item instanceof MappingNode mapping) {
                YamlMapping entry = new YamlMapping("group: ", mapping, findings, secrets);
                ChannelGroup group = ChannelGroup.read(entry);
                entry.text(ChannelKeys.ID).ifPresent(id -> {
                    groups.put(id, group);
                    groupLines.put(id, YamlMapping.line(item));
                });
            } else {
                findings.add(YamlMapping.line(item), "a group must hold keys of its own", "write - id: us and paused: true below it");
            }
        }
    }

    private void readList(Node node) {
        if (!(node instanceof SequenceNode list) || list.getValue().isEmpty()) {
            findings.add(YamlMapping.line(node), "there are no channels", EXAMPLE);
            return;
        }
        for (Node item : list.getValue()) {
            if (item instanceof MappingNode mapping) {
                readChannel(mapping);
            } else {
                findings.add(YamlMapping.line(item), "a channel must hold keys of its own", EXAMPLE);
            }
        }
    }

    private void readChannel(MappingNode mapping) {
        ChannelReader reader = new ChannelReader(mapping, findings, secrets, base, groups);
        reader.id().ifPresent(id -> {
            Integer before = ids.putIfAbsent(id, reader.idLine());
            if (before != null) {
                findings.add(reader.idLine(), "a second channel is called " + id + ", the first is on line " + before,
                        "give it an id of its own");
            }
        });
        reader.read().ifPresent(channel -> {
            String url = channel.address().url();
            Integer before = urls.putIfAbsent(url, reader.urlLine());
            if (before == null) {
                idsByUrl.put(url, channel.id());
                channels.add(channel);
                warnIfCustomersStayAway(channel, reader.defaultCustomerLine());
            } else {
                findings.add(reader.urlLine(), "channel " + channel.id() + ": url is the one of channel " + idsByUrl.get(url)
                        + " on line " + before, "give every channel a database of its own");
            }
        });
    }

    /** Customers come down by address book, so without one in common new customers never come back with an account. */
    private void warnIfCustomersStayAway(Channel channel, int line) {
        String book = channel.defaultCustomer().addressBook();
        if (book == null || !channel.addressBooks().contains(book)) {
            warnings.add(line, "customers created at " + channel.id() + " would never come back",
                    "write address-book: " + channel.addressBooks().get(0) + " below default-customer");
        }
    }
}
