package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.Endpoint;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.YamlNode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** SQL is reviewed, run in a console and compared as a file, and every write is a step. */
final class SqlStandsInFiles implements RouteRule {

    private static final Set<String> COMPONENTS = Set.of("sql", "page");
    private static final String HINT = "write `query: \"" + Query.PREFIX + "<flow>/<verb-object>.sql\"`";

    private static final String FROM_BODY = "useMessageBodyForSql";

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        return folder.endpoints()
                .filter(endpoint -> COMPONENTS.contains(endpoint.scheme()))
                .flatMap(endpoint -> Stream.concat(query(endpoint), onConsume(endpoint)));
    }

    private static Stream<Finding> query(Endpoint endpoint) {
        if (!endpoint.path().split("\\?")[0].isBlank()) {
            return Stream.of(endpoint.uri().finding("the query stands in the uri", HINT));
        }
        return endpoint.parameter("query")
                .map(query -> Stream.of(query).filter(text -> !text.text().startsWith(Query.PREFIX))
                        .map(text -> text.finding("the query is not a file of the routes folder", HINT)))
                .orElseGet(() -> Stream.of(endpoint.uri().finding("a step with SQL names no query", HINT)));
    }

    private static Stream<Finding> onConsume(Endpoint endpoint) {
        return endpoint.node().child("parameters").stream()
                .flatMap(parameters -> parameters.entries().entrySet().stream())
                .filter(option -> option.getKey().startsWith("onConsume") || option.getKey().equals(FROM_BODY))
                .map(SqlStandsInFiles::finding);
    }

    private static Finding finding(Map.Entry<String, YamlNode> option) {
        if (option.getKey().equals(FROM_BODY)) {
            return option.getValue().finding("`" + FROM_BODY + "` takes the query from the message", HINT);
        }
        return option.getValue().finding("`" + option.getKey() + "` writes behind the back of the route",
                "make the write a step of its own, with an id");
    }
}
