package io.channelsync.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** One mapping of a YAML file, read key by key; every complaint has the line it is about. */
final class YamlMapping {

    private final String owner;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Findings findings;
    private final Secrets secrets;

    /** @param owner begins every complaint, for example "channel seattle: " */
    YamlMapping(String owner, MappingNode node, Findings findings, Secrets secrets) {
        this(owner, line(node), node, findings, secrets);
    }

    private YamlMapping(String owner, int line, MappingNode node, Findings findings, Secrets secrets) {
        this.owner = owner;
        this.line = line;
        this.findings = findings;
        this.secrets = secrets;
        node.getValue().forEach(this::take);
    }

    static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }

    /** The line of a key, or of the mapping where the key is missing. */
    int line(Setting key) {
        return lines.getOrDefault(key.name(), line);
    }

    void refuseUnknown(Set<String> known) {
        lines.forEach((key, at) -> {
            if (!known.contains(key)) {
                findings.add(at, owner + "there is no key " + key, NearestName.of(key, known)
                        .map(nearest -> "did you mean " + nearest)
                        .orElse("remove it; the keys are " + String.join(", ", known.stream().sorted().toList())));
            }
        });
    }

    /** The value of a key; empty, with a finding where it matters, when it is missing or not of its kind. */
    Optional<String> text(Setting key) {
        Node node = present(key).orElse(null);
        return node == null ? Optional.empty() : scalar(key, node);
    }

    /** The values of a key that takes a list; empty, with a finding, when there are none. */
    List<String> texts(Setting key) {
        Node node = present(key).orElse(null);
        List<String> read = new ArrayList<>();
        if (node instanceof SequenceNode list) {
            list.getValue().forEach(item -> scalar(key, item).ifPresent(read::add));
            if (list.getValue().isEmpty()) {
                findings.add(line(node), owner + key.name() + " is an empty list", "write " + key.name() + ": " + key.example());
            }
        } else if (node != null) {
            findings.add(line(node), owner + key.name() + " must be a list", "write " + key.name() + ": " + key.example());
        }
        return read;
    }

    /** The mapping below a key. */
    Optional<YamlMapping> mapping(Setting key) {
        Node node = present(key).orElse(null);
        if (node instanceof MappingNode below) {
            return Optional.of(new YamlMapping(owner + key.name() + ": ", line(key), below, findings, secrets));
        }
        if (node != null) {
            findings.add(line(node), owner + key.name() + " must hold keys of its own",
                    "write them below " + key.name() + ":, further to the right");
        }
        return Optional.empty();
    }

    private void take(NodeTuple entry) {
        int at = line(entry.getKeyNode());
        if (!(entry.getKeyNode() instanceof ScalarNode key)) {
            findings.add(at, owner + "a key must be a plain word", "write key: value");
            return;
        }
        Integer before = lines.putIfAbsent(key.getValue(), at);
        if (before != null) {
            findings.add(at, owner + key.getValue() + " is given a second time, first on line " + before, "keep one of the two");
            return;
        }
        values.put(key.getValue(), entry.getValueNode());
    }

    /** A key without a value counts as missing. */
    private Optional<Node> present(Setting key) {
        Optional<Node> node = Optional.ofNullable(values.get(key.name())).filter(value -> !value.getTag().equals(Tag.NULL));
        if (node.isEmpty() && key.required()) {
            findings.add(line(key), owner + key.name() + " is missing", hint("add ", key, key.example()));
        }
        return node;
    }

    private Optional<String> scalar(Setting key, Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            findings.add(line(node), owner + key.name() + " must be a text", "put quotes around it, as in "
                    + key.name() + ": \"{{env:NAME}}\" for a value from the environment");
            return Optional.empty();
        }
        String written = scalar.getValue();
        String value = secrets.resolve(written, (what, hint) -> findings.add(line(node), owner + key.name() + " " + what, hint));
        if (value != null && !key.kind().accepts().test(value)) {
            findings.add(line(node), key.complaint(owner, written), hint("write ", key, key.proposal(written)));
            return Optional.empty();
        }
        return Optional.ofNullable(value);
    }

    private static String hint(String verb, Setting key, String value) {
        return verb + key.name() + ":" + (value.isEmpty() ? "" : " " + value);
    }
}
