package io.channelsync.validate.rule;

import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.SqlFile;
import io.channelsync.validate.folder.YamlNode;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names under which routes and SQL files put values into a message and take them out again. Names of others, such as
 * those of an http address, have capitals; ours never.
 */
final class MessageNames {

    static final Pattern READ = Pattern.compile("\\$\\{headers?[.\\[:]'?(\\w+)");
    private static final Pattern OURS = Pattern.compile("[a-z][a-z0-9_]*");

    private MessageNames() {}

    /** Whether it looks like one that routes, SQL or beans give. */
    static boolean isOurs(String name) {
        return OURS.matcher(name).matches();
    }

    /** Where steps set headers, by the name of the header. */
    static Stream<YamlNode> set(RoutesFolder folder) {
        Stream<YamlNode> steps = folder.routeFiles().stream().flatMap(file -> file.steps())
                .filter(step -> step.kind().equals("setHeader"))
                .flatMap(step -> step.body().child("name").stream());
        Stream<YamlNode> answers = folder.endpoints().flatMap(endpoint -> endpoint.parameter("outputHeader").stream());
        return Stream.concat(steps, answers);
    }

    /** Every text of the routes that may read a header by an expression. */
    static Stream<YamlNode> texts(RoutesFolder folder) {
        return folder.routeFiles().stream().flatMap(file -> file.root().everyScalar()).filter(text -> text.text().contains("${"));
    }

    /** Where the expression `header` reads one, as the text of its option `expression`. */
    static Stream<YamlNode> fetched(RoutesFolder folder) {
        return folder.routeFiles().stream().flatMap(file -> file.root().everyEntry())
                .filter(entry -> entry.getKey().equals("header"))
                .flatMap(entry -> entry.getValue().child("expression").stream());
    }

    /** What SQL files take from a message. */
    static Set<String> parameters(RoutesFolder folder) {
        return folder.sqlFiles().stream().flatMap(sql -> sql.parameters().stream()).collect(Collectors.toSet());
    }

    /** Every word of the SQL files: among them all columns that a row can have. */
    static Set<String> words(RoutesFolder folder) {
        return folder.sqlFiles().stream().flatMap(SqlFile::words).collect(Collectors.toSet());
    }
}
