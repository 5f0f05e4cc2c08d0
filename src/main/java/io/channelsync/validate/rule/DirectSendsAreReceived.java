package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.settings.NearestName;
import io.channelsync.validate.folder.DirectSend;
import io.channelsync.validate.folder.Route;
import io.channelsync.validate.folder.RoutesFolder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A send without a receiver fails at the first message, after the steps before it took effect. */
final class DirectSendsAreReceived implements RouteRule {

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        List<String> consumers = folder.routes().map(Route::consumes).flatMap(Optional::stream).toList();
        return folder.sends()
                .filter(send -> consumers.stream().noneMatch(send::reaches))
                .map(send -> finding(send, consumers));
    }

    private static Finding finding(DirectSend send, List<String> consumers) {
        return send.place().finding("no route listens to direct:" + send.name(),
                NearestName.of(send.name(), consumers).map(nearest -> "write `direct:" + nearest + "`")
                        .orElse("add a route with `from: {uri: \"direct:" + send.name() + "\"}`"));
    }
}
