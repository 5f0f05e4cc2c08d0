package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.DirectSend;
import io.channelsync.validate.folder.Route;
import io.channelsync.validate.folder.RoutesFolder;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A route that nobody sends to is dead, or its sender is misspelt. */
final class DirectRoutesAreSentTo implements RouteRule {

    /** Started by name: by the daemon's schedule, a command or a person. */
    private static final Set<String> FLOWS = Set.of("upload-channels", "synchronize-customers",
            "distribute-customers", "synchronize-orders", "post-end-of-day");

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        List<DirectSend> sends = folder.sends().toList();
        return folder.routes().flatMap(route -> route.consumes().stream()
                .filter(name -> !FLOWS.contains(name))
                .filter(name -> sends.stream().noneMatch(send -> send.reaches(name)))
                .map(name -> finding(route, name)));
    }

    private static Finding finding(Route route, String name) {
        return route.place().finding("nobody sends to direct:" + name, "send to it, or delete the route and its SQL");
    }
}
