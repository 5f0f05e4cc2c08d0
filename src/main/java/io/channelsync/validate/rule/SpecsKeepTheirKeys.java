package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.settings.NearestName;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.SpecFile;
import io.channelsync.validate.folder.YamlNode;
import java.util.List;
import java.util.stream.Stream;

/** A spec says what is given, what runs and what is expected; a misspelt key would assert nothing. */
final class SpecsKeepTheirKeys implements RouteRule {

    private static final List<String> KEYS = List.of("name", "given", "settings", "fail", "run", "stops", "expect");

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        return folder.specFiles().stream().flatMap(SpecsKeepTheirKeys::findings);
    }

    private static Stream<Finding> findings(SpecFile spec) {
        if (spec.root().kind() != YamlNode.Kind.LIST) {
            return Stream.of(spec.place().finding(1, "a spec file is a list of cases", "start each with `- name:`"));
        }
        return spec.root().items().stream().flatMap(SpecsKeepTheirKeys::findings);
    }

    private static Stream<Finding> findings(YamlNode spec) {
        Stream<Finding> unnamed = spec.text("name").isPresent() ? Stream.empty()
                : Stream.of(spec.finding("this case has no name", "write `name:` with the promise it checks"));
        Stream<Finding> unknown = spec.entries().keySet().stream()
                .filter(key -> !KEYS.contains(key))
                .map(key -> spec.entries().get(key).finding("`" + key + "` is not known in a spec", hint(key)));
        return Stream.concat(unnamed, unknown);
    }

    private static String hint(String key) {
        return NearestName.of(key, KEYS).map(nearest -> "write `" + nearest + "`")
                .orElse("write one of " + String.join(", ", KEYS));
    }
}
