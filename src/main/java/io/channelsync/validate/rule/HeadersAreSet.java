package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.settings.NearestName;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.YamlNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A header that nobody sets reads as nothing, and the step takes the other way in silence. */
final class HeadersAreSet implements RouteRule {

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        Set<String> names = new TreeSet<>(BeanNames.SUPPLIED);
        MessageNames.set(folder).map(YamlNode::text).forEach(names::add);
        Stream<Finding> expressions = MessageNames.texts(folder)
                .flatMap(text -> MessageNames.READ.matcher(text.text()).results().map(found -> found.group(1))
                        .flatMap(name -> finding(text, name, names)));
        Stream<Finding> fetched = MessageNames.fetched(folder).flatMap(text -> finding(text, text.text(), names));
        return Stream.concat(expressions, fetched);
    }

    private static Stream<Finding> finding(YamlNode text, String name, Set<String> names) {
        return !MessageNames.isOurs(name) || names.contains(name) ? Stream.empty()
                : Stream.of(text.finding("nothing sets the header `" + name + "`", NearestName.of(name, names)
                        .map(nearest -> "write `" + nearest + "`").orElse("set it in a step before")));
    }
}
