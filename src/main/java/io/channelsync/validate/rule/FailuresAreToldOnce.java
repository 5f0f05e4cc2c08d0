package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The engine would log a failure with all that the message went through; ours are told once, by a bean that knows no personal data. */
final class FailuresAreToldOnce implements RouteRule {

    private static final List<String> OFF = List.of("logExhausted", "logExhaustedMessageHistory", "logStackTrace");

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        return folder.routeFiles().stream().flatMap(file -> file.root().everyEntry())
                .filter(entry -> entry.getKey().equals("redeliveryPolicy")).map(Map.Entry::getValue)
                .flatMap(policy -> OFF.stream().filter(option -> isOn(policy, option))
                        .map(option -> policy.finding("the engine logs a failure here (`" + option + "`)", "write `" + option + ": false`")));
    }

    private static boolean isOn(YamlNode policy, String option) {
        return policy.text(option).filter("false"::equals).isEmpty();
    }
}
