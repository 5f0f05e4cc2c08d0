package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.RouteFile;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.Step;
import io.channelsync.validate.folder.YamlNode;
import java.util.stream.Stream;

/** A step's id is the handle for specs and measurements, so within a file it means one step. */
final class StepIdsAreUnique implements RouteRule {

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        return folder.routeFiles().stream().flatMap(StepIdsAreUnique::findings);
    }

    private static Stream<Finding> findings(RouteFile file) {
        return Repeated.findings("step",
                file.steps().filter(step -> step.id().isPresent()).map(Step::place), YamlNode::text);
    }
}
