package io.channelsync.validate.folder;

import io.channelsync.settings.Finding;
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
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads one YAML file into nodes with line numbers, and notes what is not proper YAML. */
final class YamlReader {

    /** Deeper than any route; stops a file whose alias contains itself. */
    private static final int DEEPEST = 60;
    private static final Map<Tag, YamlNode.Kind> SCALARS = Map.of(Tag.INT, YamlNode.Kind.INTEGER,
            Tag.FLOAT, YamlNode.Kind.DECIMAL, Tag.BOOL, YamlNode.Kind.FLAG, Tag.NULL, YamlNode.Kind.NOTHING);

    private final String file;
    private final List<Finding> faults;

    /** @param faults receives a finding for everything that keeps the file from being read as it was meant */
    YamlReader(String file, List<Finding> faults) {
        this.file = file;
        this.faults = faults;
    }

    /** The root of the file; a node that holds nothing when the file cannot be read. */
    YamlNode read(String text) {
        try {
            Optional<Node> root = new Compose(LoadSettings.builder().setLabel(file).build()).composeString(text);
            if (root.isPresent()) {
                return node(root.get(), line(root.get()), 0);
            }
            faults.add(new Finding(file, 0, "the file is empty", "write what it is for, or delete it"));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(-1) + 1;
            faults.add(new Finding(file, line, "this is not YAML: " + e.getProblem(), hint(e.getProblem())));
        } catch (YamlEngineException e) {
            faults.add(new Finding(file, 0, "this is not YAML: " + firstLine(e.getMessage()),
                    "write plain UTF-8 text without control characters"));
        }
        return nothing(0);
    }

    private YamlNode node(Node node, int line, int depth) {
        if (depth > DEEPEST) {
            faults.add(new Finding(file, line, "this is nested deeper than " + DEEPEST + " levels",
                    "look for an alias that contains itself"));
            return nothing(line);
        }
        if (node instanceof ScalarNode scalar) {
            YamlNode.Kind kind = SCALARS.getOrDefault(scalar.getTag(), YamlNode.Kind.TEXT);
            return new YamlNode(file, line, scalar.getValue(), kind, Map.of(), List.of());
        }
        if (node instanceof SequenceNode sequence) {
            List<YamlNode> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(node(item, line(item), depth + 1)));
            return new YamlNode(file, line, null, YamlNode.Kind.LIST, Map.of(), items);
        }
        return new YamlNode(file, line, null, YamlNode.Kind.MAPPING, entries((MappingNode) node, depth), List.of());
    }

    private Map<String, YamlNode> entries(MappingNode mapping, int depth) {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            Node key = entry.getKeyNode();
            String name = key instanceof ScalarNode scalar ? scalar.getValue() : "";
            YamlNode value = node(entry.getValueNode(), line(key), depth + 1);
            YamlNode earlier = entries.putIfAbsent(name, value);
            if (earlier != null) {
                faults.add(value.finding("`" + name + "` is written twice here, first in line " + earlier.line(),
                        "keep one of the two"));
            }
        }
        return entries;
    }

    private YamlNode nothing(int line) {
        return new YamlNode(file, line, null, YamlNode.Kind.NOTHING, Map.of(), List.of());
    }

    private static String hint(String problem) {
        return problem.startsWith("mapping values are not allowed")
                ? "put a text that holds a colon into quotes, or check the indentation"
                : "check indentation, dashes, colons and quotes on this line and the one above";
    }

    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }

    private static String firstLine(String message) {
        return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
    }
}
