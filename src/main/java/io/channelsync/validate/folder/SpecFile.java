package io.channelsync.validate.folder;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One `*.spec.yaml` file: what a flow promises, as rows before and after.
 *
 * @param place where it lies
 * @param root  what is written in it
 */
public record SpecFile(FilePlace place, YamlNode root) {

    static final String ENDING = ".spec.yaml";

    /** Whether the id occurs as a word of its own, in a key or in a value. */
    public boolean mentions(String id) {
        Pattern word = Pattern.compile("(?<![\\w-])" + Pattern.quote(id) + "(?![\\w-])");
        Stream<String> keys = root.everyEntry().map(Map.Entry::getKey);
        Stream<String> values = root.everyScalar().map(YamlNode::text);
        return Stream.concat(keys, values).anyMatch(text -> word.matcher(text).find());
    }
}
