package io.channelsync.validate.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A place that hands work to a `direct:` route: the address of a step, or any option that names one.
 *
 * @param name  the name behind `direct:`; may hold an expression
 * @param place where it is written
 */
public record DirectSend(String name, YamlNode place) {

    private static final Pattern DIRECT = Pattern.compile("direct:(?://)?([^\\s?]+)(?:\\?\\S*)?");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{[^}]*}");
    /** Their `uri` says who receives or is watched; it sends nothing. */
    private static final Set<String> RECEIVERS = Set.of("from", "interceptFrom", "interceptSendToEndpoint");

    static Optional<String> name(String text) {
        if (!text.contains("direct:")) {
            return Optional.empty();
        }
        Matcher direct = DIRECT.matcher(text.strip());
        return direct.matches() ? Optional.of(direct.group(1)) : Optional.empty();
    }

    /** Every send in a piece of a route file. */
    public static Stream<DirectSend> in(YamlNode node) {
        List<DirectSend> sends = new ArrayList<>();
        collect(node, sends);
        return sends.stream();
    }

    private static void collect(YamlNode node, List<DirectSend> sends) {
        sentByName(node).ifPresent(sends::add);
        name(node.text()).ifPresent(name -> sends.add(new DirectSend(name, node)));
        node.entries().forEach((key, value) -> {
            if (!RECEIVERS.contains(key) || value.entries().isEmpty()) {
                collect(value, sends);
            } else {
                value.entries().entrySet().stream().filter(inside -> !inside.getKey().equals("uri"))
                        .forEach(inside -> collect(inside.getValue(), sends));
            }
        });
        node.items().forEach(item -> collect(item, sends));
    }

    private static Optional<DirectSend> sentByName(YamlNode node) {
        return node.child("uri").filter(uri -> uri.text().equals("direct"))
                .flatMap(uri -> new Endpoint(node, uri).directName().map(name -> new DirectSend(name, uri)));
    }

    /** Whether this send may reach the route that listens to the name; expressions may become anything. */
    public boolean reaches(String consumer) {
        if (!isComputed()) {
            return name.equals(consumer);
        }
        String[] fixed = EXPRESSION.split(name, -1);
        StringBuilder pattern = new StringBuilder(Pattern.quote(fixed[0]));
        for (int i = 1; i < fixed.length; i++) {
            pattern.append(".*").append(Pattern.quote(fixed[i]));
        }
        return consumer.matches(pattern.toString());
    }

    /** Whether the name is only known when a message passes. */
    public boolean isComputed() {
        return name.contains("${");
    }
}
