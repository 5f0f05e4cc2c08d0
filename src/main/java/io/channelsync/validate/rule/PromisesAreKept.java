package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.SqlFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the first line of a query says of order, number, locks and states, the query does: no test of one process would tell. */
final class PromisesAreKept implements RouteRule {

    private static final Pattern ORDER = Pattern.compile("^-- The oldest\\b|\\bin (the |its )?order\\b|\\b(most|largest) first\\b|\\bpage by page\\b|\\bone page after\\b");
    private static final Pattern LIMIT = Pattern.compile("^-- The (oldest|next)\\b|(?i)\\bat most (a|one)\\b|\\b(about a page|page by page|one page after)\\b");
    private static final Pattern LOCK = Pattern.compile("\\blocked\\b");
    private static final Pattern SECOND = Pattern.compile("\\bnothing left to do\\b");
    private static final Pattern DUE = Pattern.compile("\\b(is|are) due\\b|\\bput off\\b");
    private static final Pattern TIME = Pattern.compile("(?is).*\\bwhere\\b.*?(:#now\\b|\\breport_due\\b).*");
    private static final Pattern STATE = Pattern.compile("(?is).*\\bwhere\\b.*?\\b(sync_status|state|status|result)\\b.*");
    private static final Pattern SORTS = Pattern.compile("(?i)\\border\\s+by\\b");
    private static final Pattern LIMITS = Pattern.compile("(?i)\\blimit\\b|\\bfetch\\s+(first|next)\\b");

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        return folder.sqlFiles().stream().filter(sql -> sql.words().anyMatch("select"::equals)).flatMap(PromisesAreKept::findings);
    }

    private static Stream<Finding> findings(SqlFile sql) {
        String promise = sql.firstLine();
        boolean locks = sql.place().name().startsWith("lock-") || LOCK.matcher(promise).find();
        boolean sorts = SORTS.matcher(sql.bare()).find();
        return Stream.of(
                finding(sql, ORDER.matcher(promise).find() && !sorts, "an order is promised, but nothing sorts the rows",
                        "write `order by`, or promise something else in the first line"),
                finding(sql, LIMIT.matcher(promise).find() && !LIMITS.matcher(sql.bare()).find(),
                        "a page of rows is promised, but all are taken", "write `limit :#page_size`, or promise something else in the first line"),
                finding(sql, locks && sql.verb().equals("select") && !sql.locks(), "a lock is promised, but nothing is locked",
                        "write `for update` at the end, or give the file another name and promise"),
                finding(sql, sql.locks() && !sorts, "rows are locked in no order, so that two workers can wait for each other",
                        "write `order by` with the key before `for update`"),
                finding(sql, DUE.matcher(promise).find() && !TIME.matcher(sql.bare()).matches(),
                        "only what is due is promised, but no time is asked for",
                        "write a condition such as `next_attempt_at <= :#now`, or promise something else in the first line"),
                finding(sql, SECOND.matcher(promise).find() && !STATE.matcher(sql.bare()).matches(),
                        "whoever comes second is to find nothing left to do, but no state is asked for",
                        "write a condition with the state that rows have before, such as `sync_status = 'PENDING'`"))
                .flatMap(finding -> finding);
    }

    private static Stream<Finding> finding(SqlFile sql, boolean broken, String what, String hint) {
        return broken ? Stream.of(sql.place().finding(1, what, hint)) : Stream.empty();
    }
}
