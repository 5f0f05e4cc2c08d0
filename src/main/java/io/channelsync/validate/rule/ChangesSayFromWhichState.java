package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.SqlFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An update that gives rows a state says which one they had, so that the second of two workers changes nothing; no test of one
 * process would tell.
 */
final class ChangesSayFromWhichState implements RouteRule {

    private static final Pattern SET = Pattern.compile("(?i)\\bset\\b.*?(?=\\n\\s*where\\b)", Pattern.DOTALL);
    private static final Pattern STATE = Pattern.compile("(?:\\bset|,)\\s+(sync_status|state|status|result)\\s*=\\s*'[A-Z_]+'");
    private static final String ANY = "whatever";

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        return folder.sqlFiles().stream().filter(sql -> sql.verb().equals("update") && !sql.firstLine().contains(ANY))
                .flatMap(ChangesSayFromWhichState::findings);
    }

    private static Stream<Finding> findings(SqlFile sql) {
        Matcher set = SET.matcher(sql.text());
        if (!set.find()) {
            return Stream.empty();
        }
        String conditions = sql.text().substring(set.end());
        return STATE.matcher(set.group()).results().map(state -> state.group(1))
                .filter(state -> !Pattern.compile("(?i)\\b" + state + "\\b").matcher(conditions).find())
                .map(state -> sql.place().finding(sql.lineOf(state), "nothing says which `" + state + "` the rows have before",
                        "write a condition with `" + state + "`, or promise that it is done whatever their state"));
    }
}
