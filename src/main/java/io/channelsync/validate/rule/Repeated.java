package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.YamlNode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds names that were given before. */
final class Repeated {

    private Repeated() {
    }

    /**
     * A finding for every name but the first of its kind, which is told where the first one is.
     *
     * @param what what carries the names, such as "route"
     */
    static Stream<Finding> findings(String what, Stream<YamlNode> names, Function<YamlNode, String> name) {
        Map<String, YamlNode> first = new HashMap<>();
        return names.sequential().flatMap(place -> {
            YamlNode earlier = first.putIfAbsent(name.apply(place), place);
            return earlier == null ? Stream.empty() : Stream.of(place.finding(
                    "a second " + what + " is called " + name.apply(place),
                    "give it another name; the first is in " + earlier.file() + ":" + earlier.line()));
        });
    }
}
