package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.YamlNode;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Routes call the beans they are given, by name; the engine would take the name of any class and make one. They say which method;
 * the engine would choose one when it gets there.
 */
final class BeansAreNamed implements RouteRule {

    private static final Set<String> CALLS = Set.of("bean", "method", "policy", "transacted", "process");
    private static final Set<String> METHODS = Set.of("bean", "method");
    private static final Set<String> CLASSES = Set.of("beanType", "type");
    private static final Pattern NAME = Pattern.compile("#?(bean:)?[a-z][A-Za-z0-9]*");
    private static final String HINT = "write `ref:` with a name from the list of beans in docs/routes.md";

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        Stream<Finding> calls = folder.routeFiles().stream().flatMap(file -> file.root().everyEntry())
                .filter(entry -> CALLS.contains(entry.getKey()))
                .flatMap(BeansAreNamed::findings);
        Stream<Finding> addresses = folder.endpoints()
                .filter(endpoint -> endpoint.scheme().equals("bean") && !NAME.matcher(endpoint.path().split("\\?")[0]).matches())
                .map(endpoint -> endpoint.uri().finding("a class is called, not a bean", HINT));
        return Stream.concat(calls, addresses);
    }

    private static Stream<Finding> findings(Map.Entry<String, YamlNode> call) {
        Stream<Finding> classes = call.getValue().entries().entrySet().stream()
                .filter(option -> CLASSES.contains(option.getKey())
                        || option.getKey().equals("ref") && !NAME.matcher(option.getValue().text()).matches())
                .map(option -> option.getValue().finding("a class is called, not a bean", HINT));
        Stream<Finding> anyMethod = call.getValue().child("ref").stream()
                .filter(bean -> METHODS.contains(call.getKey()) && call.getValue().child("method").isEmpty())
                .map(bean -> bean.finding("bean " + bean.text() + " is called, but no method of it", "write `method:` and its name"));
        return Stream.concat(classes, anyMethod);
    }
}
