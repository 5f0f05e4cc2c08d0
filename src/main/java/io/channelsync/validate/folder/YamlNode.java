package io.channelsync.validate.folder;

import io.channelsync.settings.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A piece of a YAML file that knows where it stands. Asking it for something it does not hold gives nothing, never an
 * error: the shape of the file is the schema's concern.
 *
 * @param file    the file as it is shown to the operator
 * @param line    where it starts, from 1; for a value its key's line
 * @param scalar  the text of a scalar; null for mappings and lists
 * @param kind    what the notation makes of it
 * @param entries the entries of a mapping, in order
 * @param items   the items of a list, in order
 */
public record YamlNode(String file, int line, String scalar, Kind kind, Map<String, YamlNode> entries,
                       List<YamlNode> items) {

    /** What a piece of YAML is. */
    public enum Kind { MAPPING, LIST, TEXT, INTEGER, DECIMAL, FLAG, NOTHING }

    public Finding finding(String what, String hint) {
        return new Finding(file, line, what, hint);
    }

    /** Whether nothing is written here. */
    public boolean isNothing() {
        return kind == Kind.NOTHING;
    }

    /** The text of a scalar, empty for everything else. */
    public String text() {
        return scalar == null ? "" : scalar;
    }

    public Optional<YamlNode> child(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** The text under a key; empty when there is none or it is blank. */
    public Optional<String> text(String key) {
        return child(key).map(YamlNode::text).filter(Predicate.not(String::isBlank));
    }

    /** Mapping entries at any depth, outer ones first. */
    public Stream<Map.Entry<String, YamlNode>> everyEntry() {
        List<Map.Entry<String, YamlNode>> found = new ArrayList<>();
        collect(found);
        return found.stream();
    }

    private void collect(List<Map.Entry<String, YamlNode>> found) {
        entries.forEach((key, value) -> {
            found.add(Map.entry(key, value));
            value.collect(found);
        });
        items.forEach(item -> item.collect(found));
    }

    /** Scalars at any depth, this one included. */
    public Stream<YamlNode> everyScalar() {
        List<YamlNode> found = new ArrayList<>();
        collectScalars(found);
        return found.stream();
    }

    private void collectScalars(List<YamlNode> found) {
        if (scalar != null) {
            found.add(this);
        }
        entries.values().forEach(value -> value.collectScalars(found));
        items.forEach(item -> item.collectScalars(found));
    }
}
