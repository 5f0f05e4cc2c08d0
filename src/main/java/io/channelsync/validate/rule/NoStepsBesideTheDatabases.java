package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.Step;
import java.util.Map;
import java.util.stream.Stream;

/** State is kept by the databases, in the transaction that has the effect; where a message goes stands in the route. */
final class NoStepsBesideTheDatabases implements RouteRule {

    private static final String STATE = "keeps state of its own, which a crash parts from the databases";
    private static final String WAY = "lets a message say where it goes";
    private static final String CODE = "brings code that stands neither here nor in a bean";
    private static final String IN_SQL = "give the table a unique key and let the statement meet it";
    private static final String WRITTEN = "write `to` with the address";

    private record Reason(String what, String hint) {}

    private static final Map<String, Reason> REFUSED = Map.ofEntries(
            Map.entry("idempotentConsumer", new Reason(STATE, IN_SQL)),
            Map.entry("aggregate", new Reason(STATE, IN_SQL)),
            Map.entry("resequence", new Reason(STATE, IN_SQL)),
            Map.entry("claimCheck", new Reason(STATE, IN_SQL)),
            Map.entry("saga", new Reason(STATE, IN_SQL)),
            Map.entry("process", new Reason(CODE, "call a bean with `bean`")),
            Map.entry("kamelet", new Reason(CODE, "write the steps into the route")),
            Map.entry("serviceCall", new Reason(WAY, WRITTEN)),
            Map.entry("toD", new Reason(WAY, WRITTEN)),
            Map.entry("dynamicRouter", new Reason(WAY, WRITTEN)),
            Map.entry("routingSlip", new Reason(WAY, WRITTEN)),
            Map.entry("recipientList", new Reason(WAY, WRITTEN)));

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        return folder.routeFiles().stream()
                .flatMap(file -> file.steps())
                .filter(step -> REFUSED.containsKey(step.kind()))
                .map(NoStepsBesideTheDatabases::finding);
    }

    private static Finding finding(Step step) {
        Reason reason = REFUSED.get(step.kind());
        return step.body().finding("the step `" + step.kind() + "` " + reason.what(), reason.hint());
    }
}
