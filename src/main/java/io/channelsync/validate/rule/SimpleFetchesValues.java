package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.settings.NearestName;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Simple expression fetches a value of the message; the language could also call any method and read any variable. */
final class SimpleFetchesValues implements RouteRule {

    private static final Pattern EXPRESSION = Pattern.compile("\\$(?:simple)?\\{([^}]*)}?|\\$init\\{");
    private static final Pattern ROOT = Pattern.compile("[a-zA-Z]*");
    private static final Pattern CALL = Pattern.compile(".*\\(.*|.*(?i:[.\\[]'?class\\b).*");
    private static final List<String> FETCHING = List.of("body", "header", "headers", "exchangeProperty", "exception", "routeId",
            "stepId", "exchangeId", "date", "uuid");

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        return folder.routeFiles().stream().flatMap(file -> file.root().everyScalar()).flatMap(SimpleFetchesValues::findings);
    }

    private static Stream<Finding> findings(YamlNode scalar) {
        return EXPRESSION.matcher(scalar.text()).results()
                .map(found -> Optional.ofNullable(found.group(1)).orElse("init"))
                .flatMap(inside -> finding(scalar, inside.strip()).stream());
    }

    private static Optional<Finding> finding(YamlNode scalar, String inside) {
        var root = ROOT.matcher(inside);
        String name = root.lookingAt() ? root.group() : "";
        if (!FETCHING.contains(name)) {
            return Optional.of(scalar.finding("`" + shown(inside) + "` is not a value of the message", NearestName.of(name, FETCHING)
                    .map(nearest -> "write `" + nearest + "`").orElse("fetch it in a bean; an expression may begin with "
                            + String.join(", ", FETCHING))));
        }
        return CALL.matcher(inside).matches() ? Optional.of(scalar.finding(
                "`" + shown(inside) + "` calls code in an expression", "do it in a bean and call that with `method`"))
                : Optional.empty();
    }

    private static String shown(String inside) {
        return "${" + inside + "}";
    }
}
