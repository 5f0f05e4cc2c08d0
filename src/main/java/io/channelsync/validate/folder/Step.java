package io.channelsync.validate.folder;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One step of a route.
 *
 * @param kind the name of the step, such as `to` or `setBody`
 * @param body what stands under that name
 */
public record Step(String kind, YamlNode body) {

    /** They compute their address; a constant one is as good as a written one. */
    private static final Set<String> COMPUTED = Set.of("enrich", "pollEnrich", "recipientList", "routingSlip");

    /** The steps at any depth of a route or a route configuration. */
    static Stream<Step> in(YamlNode node) {
        return node.everyEntry()
                .filter(entry -> entry.getKey().equals("steps"))
                .flatMap(steps -> steps.getValue().items().stream())
                .flatMap(item -> item.entries().entrySet().stream())
                .map(step -> new Step(step.getKey(), step.getValue()));
    }

    public Optional<String> id() {
        return body.text("id");
    }

    /** Where the id is written, else where the step starts. */
    public YamlNode place() {
        return body.child("id").orElse(body);
    }

    /** The address this step sends to or reads from, when it has one. */
    public Optional<Endpoint> endpoint() {
        if (COMPUTED.contains(kind)) {
            return body.child("expression").stream().flatMap(YamlNode::everyEntry)
                    .filter(entry -> entry.getKey().equals("expression"))
                    .map(Map.Entry::getValue).findFirst().map(uri -> new Endpoint(body, uri));
        }
        if (kind.equals("to") && body.scalar() != null) {
            return Optional.of(new Endpoint(body, body));
        }
        return body.child("uri").map(uri -> new Endpoint(body, uri));
    }
}
