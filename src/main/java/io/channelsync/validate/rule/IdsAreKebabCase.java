package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.RouteFile;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.YamlNode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Ids are names in many places, some of which bear neither blanks nor capitals. */
final class IdsAreKebabCase implements RouteRule {

    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        return folder.routeFiles().stream().flatMap(IdsAreKebabCase::ids)
                .filter(id -> !KEBAB_CASE.matcher(id.text()).matches())
                .map(id -> id.finding("the id `" + id.text() + "` is not kebab-case",
                        "write small letters, digits and single hyphens, such as `" + kebabCase(id.text()) + "`"));
    }

    private static Stream<YamlNode> ids(RouteFile file) {
        Stream<YamlNode> owners = Stream.of(file.routes().map(route -> route.node()),
                file.configurations().map(configuration -> configuration.node()),
                file.steps().map(step -> step.body())).flatMap(nodes -> nodes);
        return owners.map(owner -> owner.child("id")).flatMap(Optional::stream).filter(id -> !id.text().isBlank());
    }

    private static String kebabCase(String id) {
        String hyphens = id.replaceAll("([a-z0-9])([A-Z])", "$1-$2").replaceAll("[^A-Za-z0-9]+", "-");
        String name = hyphens.replaceAll("^[-0-9]+|-$", "").toLowerCase(Locale.ROOT);
        return name.isEmpty() ? "verb-object" : name;
    }
}
