package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.settings.NearestName;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.YamlNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A header that nobody reads is misspelt, or left over from a step that is gone. */
final class HeadersAreRead implements RouteRule {

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        Set<String> names = new TreeSet<>(BeanNames.READ);
        names.addAll(MessageNames.parameters(folder));
        MessageNames.texts(folder).flatMap(text -> MessageNames.READ.matcher(text.text()).results())
                .forEach(found -> names.add(found.group(1)));
        MessageNames.fetched(folder).map(YamlNode::text).forEach(names::add);
        return MessageNames.set(folder).filter(name -> MessageNames.isOurs(name.text()) && !names.contains(name.text()))
                .map(name -> finding(name, names));
    }

    private static Finding finding(YamlNode name, Set<String> names) {
        return name.finding("nobody reads the header `" + name.text() + "`", NearestName.of(name.text(), names)
                .map(nearest -> "write `" + nearest + "`").orElse("delete the step, or read it where it is needed"));
    }
}
