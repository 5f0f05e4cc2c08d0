package io.channelsync.validate.folder;

import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One `*.spec.yaml` file: what a flow promises, as rows before and after.
 *
 * @param place where it lies
 * @param root  what is written in it
 */
public record SpecFile(FilePlace place, YamlNode root) {

    static final String ENDING = ".spec.yaml";
    private static final Pattern WORD = Pattern.compile("[\\w-]+");

    /** The words of its keys and values; an id is one word. */
    public Set<String> words() {
        Stream<String> texts = Stream.concat(root.everyEntry().map(Map.Entry::getKey), root.everyScalar().map(YamlNode::text));
        return texts.flatMap(text -> WORD.matcher(text).results()).map(MatchResult::group).collect(Collectors.toSet());
    }
}
