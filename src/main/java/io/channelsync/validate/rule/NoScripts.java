package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.YamlNode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** YAML orders, SQL selects, Java decides: an expression fetches a value and no more. */
final class NoScripts implements RouteRule {

    private static final Set<String> ALLOWED = Set.of("constant", "simple", "header", "exchangeProperty", "method");
    private static final Set<String> EXPRESSIONS = Set.of("expression", "handled", "continued", "retryWhile",
            "correlationExpression", "completionPredicate", "completionSizeExpression", "completionTimeoutExpression");
    private static final String ID = "id";

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        return folder.routeFiles().stream()
                .flatMap(file -> file.root().everyEntry())
                .filter(entry -> EXPRESSIONS.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().entries().entrySet().stream())
                .filter(language -> !ALLOWED.contains(language.getKey()) && !language.getKey().equals(ID))
                .map(NoScripts::finding);
    }

    private static Finding finding(Map.Entry<String, YamlNode> language) {
        return language.getValue().finding("the language `" + language.getKey() + "` is not used in routes",
                "do it in a bean and call that with `method`");
    }
}
