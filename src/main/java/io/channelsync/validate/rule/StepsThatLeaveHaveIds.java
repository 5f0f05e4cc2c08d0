package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.Endpoint;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.Step;
import java.util.Set;
import java.util.stream.Stream;

/** What leaves the process is measured, tried again and made to fail by its id. */
final class StepsThatLeaveHaveIds implements RouteRule {

    /** Components that stay inside: another route, a bean, the log. */
    private static final Set<String> INSIDE = Set.of("direct", "bean", "log");

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        return folder.routeFiles().stream()
                .flatMap(file -> file.steps())
                .filter(step -> step.id().isEmpty())
                .flatMap(step -> step.endpoint().stream()
                        .filter(endpoint -> !INSIDE.contains(endpoint.scheme()))
                        .map(endpoint -> finding(step, endpoint)));
    }

    private static Finding finding(Step step, Endpoint endpoint) {
        return step.body().finding("a step that leaves the process (`" + endpoint.scheme() + "`) has no id",
                "write `id:` with verb and object, such as `insert-customers`");
    }
}
