package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.Step;
import io.channelsync.validate.folder.YamlNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** A header that the route engine obeys can replace a statement or an address, so that the route does not say what happens. */
final class HeadersSteerNothing implements RouteRule {

    private static final String PREFIX = "camel";
    /** They say how to ask an address for something, or what a file is called; neither changes where it goes. */
    private static final Set<String> HARMLESS = Set.of("camelhttpmethod", "camelhttpquery", "camelfilename");

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        return folder.routeFiles().stream().flatMap(file -> file.steps()).flatMap(HeadersSteerNothing::names)
                .filter(name -> steers(name.text().toLowerCase(Locale.ROOT)))
                .map(name -> name.finding("the header `" + name.text() + "` steers the route engine",
                        "write what it should do into the step itself"));
    }

    private static boolean steers(String name) {
        return name.startsWith(PREFIX) && !HARMLESS.contains(name) || name.contains("${");
    }

    private static Stream<YamlNode> names(Step step) {
        return switch (step.kind()) {
            case "setHeader" -> step.body().child("name").stream();
            case "setHeaders" -> step.body().child("headers").stream().flatMap(list -> list.items().stream())
                    .flatMap(header -> header.child("name").stream());
            case "to", "enrich", "pollEnrich", "poll", "toD" -> List.of("outputHeader").stream()
                    .flatMap(option -> step.body().child("parameters").stream().flatMap(all -> all.child(option).stream()));
            default -> Stream.empty();
        };
    }
}
