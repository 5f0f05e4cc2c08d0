package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.SqlFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** `set a = 1 and b = 2 where ...` is one value, true or false, and a condition less: lines that were put in the wrong order. */
final class ConditionsStandBehindWhere implements RouteRule {

    private static final Set<String> BETWEEN = Set.of("and", "or");

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        return folder.sqlFiles().stream().filter(sql -> sql.verb().equals("update") && isMisplaced(sql.tokens()))
                .map(sql -> sql.place().finding(sql.lineOf("set"), "a condition stands among the new values",
                        "write every `and` behind `where`"));
    }

    /** Whether `and` or `or` stands between `set` and `where`, outside of parentheses and of `case`. */
    private static boolean isMisplaced(List<String> tokens) {
        int depth = 0;
        for (String token : tokens.subList(tokens.indexOf("set") + 1, tokens.size())) {
            if (token.equals("(") || token.equals("case")) {
                depth++;
            } else if (token.equals(")") || token.equals("end")) {
                depth--;
            } else if (depth == 0 && token.equals("where")) {
                return false;
            } else if (depth == 0 && BETWEEN.contains(token)) {
                return true;
            }
        }
        return false;
    }
}
