package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.settings.NearestName;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.YamlNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A property that no setting declares stops the start; one with a default hides a typing error. */
final class PropertiesAreDeclared implements RouteRule {

    /** The name in `{{name}}`, `{{?name}}` and `{{name:default}}`. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[?!]?([^{}:]+)(?::[^{}]*)?}}");
    /** The folders of routes and of data are settings, too. */
    private static final List<String> FOLDERS = List.of("routes", "data");

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        Set<String> known = new TreeSet<>(folder.properties());
        known.addAll(FOLDERS);
        return folder.routeFiles().stream()
                .flatMap(file -> file.root().everyScalar())
                .flatMap(scalar -> findings(scalar, known));
    }

    private static Stream<Finding> findings(YamlNode scalar, Set<String> known) {
        return PLACEHOLDER.matcher(scalar.text()).results()
                .map(placeholder -> placeholder.group(1).strip())
                .filter(name -> !known.contains(name))
                .map(name -> scalar.finding("no setting is called " + name, NearestName.of(name, known)
                        .map(nearest -> "write `{{" + nearest + "}}`")
                        .orElse("use a setting of config/application.properties")));
    }
}
