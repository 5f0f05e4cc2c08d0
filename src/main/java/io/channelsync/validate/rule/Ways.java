package io.channelsync.validate.rule;

import io.channelsync.validate.folder.DirectSend;
import io.channelsync.validate.folder.Route;
import io.channelsync.validate.folder.RouteConfiguration;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.SqlFile;
import io.channelsync.validate.folder.YamlNode;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a message may have come past before it reaches a statement: the routes that lead there, and those that they ask on the way,
 * with their guards.
 */
final class Ways {

    /** A name that a call of a bean has as an argument. */
    private static final Pattern QUOTED = Pattern.compile("'(\\w+)'");

    private final RoutesFolder folder;
    /** Routes by their names, and what each leads to, comes from, and supplies. */
    private final Map<String, Set<String>> to = new HashMap<>();
    private final Map<String, Set<String>> from = new HashMap<>();
    private final Map<String, Set<String>> supplied = new HashMap<>();
    private final Map<String, Set<String>> users = new HashMap<>();
    private final Map<Set<String>, Set<String>> past = new HashMap<>();

    Ways(RoutesFolder folder) {
        this.folder = folder;
        Map<String, String> byAddress = folder.routes().filter(route -> route.consumes().isPresent())
                .collect(Collectors.toMap(route -> route.consumes().get(), Route::name, (one, other) -> one));
        folder.routes().forEach(route -> {
            Set<String> receivers = receivers(route, byAddress);
            to.computeIfAbsent(route.name(), any -> new HashSet<>()).addAll(receivers);
            receivers.forEach(receiver -> from.computeIfAbsent(receiver, any -> new HashSet<>()).add(route.name()));
            supplied.computeIfAbsent(route.name(), any -> new HashSet<>()).addAll(suppliedBy(route));
        });
    }

    private Set<String> receivers(Route route, Map<String, String> byAddress) {
        Set<String> receivers = new HashSet<>();
        parts(route).flatMap(DirectSend::in).forEach(send -> {
            if (send.isComputed()) {
                byAddress.keySet().stream().filter(send::reaches).map(byAddress::get).forEach(receivers::add);
            } else if (byAddress.containsKey(send.name())) {
                receivers.add(byAddress.get(send.name()));
            }
        });
        return receivers;
    }

    /** The route, and the configurations that it names. */
    private Stream<YamlNode> parts(Route route) {
        return Stream.concat(Stream.of(route.node()), folder.configurations().filter(route::names).map(RouteConfiguration::node));
    }

    /** Whether some route runs the file. */
    boolean lead(String file) {
        return users.containsKey(file);
    }

    /** The names among those wanted that nothing supplies on any way to the file. */
    Stream<String> missing(String file, Collection<String> wanted) {
        Set<String> routes = past.computeIfAbsent(users.get(file), goals -> closure(closure(goals, from), to));
        return wanted.stream().filter(name -> routes.stream().noneMatch(route -> supplied.get(route).contains(name)));
    }

    private static Set<String> closure(Collection<String> begin, Map<String, Set<String>> next) {
        Set<String> found = new HashSet<>(begin);
        Deque<String> open = new ArrayDeque<>(begin);
        while (!open.isEmpty()) {
            next.getOrDefault(open.pop(), Set.of()).stream().filter(found::add).forEach(open::push);
        }
        return found;
    }

    /** The headers that a route sets, the names that it gives to beans, and the words of its queries: among them the columns of their rows. */
    private Set<String> suppliedBy(Route route) {
        Set<String> names = new HashSet<>();
        parts(route).flatMap(YamlNode::everyEntry).forEach(entry -> {
            if (entry.getKey().equals("setHeader")) {
                entry.getValue().text("name").ifPresent(names::add);
            } else if (entry.getKey().equals("outputHeader")) {
                names.add(entry.getValue().text());
            } else if (entry.getKey().equals("method")) {
                QUOTED.matcher(entry.getValue().text()).results().forEach(name -> names.add(name.group(1)));
            } else if (entry.getValue().text().startsWith(Query.PREFIX)) {
                String file = entry.getValue().text().substring(Query.PREFIX.length());
                users.computeIfAbsent(file, any -> new HashSet<>()).add(route.name());
                folder.sqlFile(file).filter(Ways::returnsRows).ifPresent(sql -> sql.words().forEach(names::add));
            }
        });
        return names;
    }

    private static boolean returnsRows(SqlFile sql) {
        return sql.verb().equals("select") || sql.place().name().startsWith("select") || sql.words().anyMatch("returning"::equals);
    }
}
