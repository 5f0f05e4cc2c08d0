package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.RouteConfiguration;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.Wildcard;
import io.channelsync.validate.folder.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Of two interceptors before one endpoint only one takes effect, and nothing says which. */
final class OneInterceptorAnEndpoint implements RouteRule {

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        List<YamlNode> uris = folder.configurations().flatMap(RouteConfiguration::intercepted).toList();
        List<Finding> findings = new ArrayList<>();
        for (int i = 1; i < uris.size(); i++) {
            YamlNode later = uris.get(i);
            uris.subList(0, i).stream().filter(earlier -> overlap(earlier.text(), later.text())).findFirst()
                    .ifPresent(earlier -> findings.add(later.finding(
                            "a second interceptor stands before " + later.text(),
                            "put its steps into the first, in " + earlier.file() + ":" + earlier.line())));
        }
        return findings.stream();
    }

    private static boolean overlap(String one, String other) {
        return Wildcard.matches(one, other) || Wildcard.matches(other, one);
    }
}
