package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.Endpoint;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.statement.SqlUse;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What ends the work on a page counts its rows: if another worker was faster with one, the page is taken back, and nothing is done twice. */
final class PagesAreTakenWhole implements RouteRule {

    private static final Pattern END = Pattern.compile("(?i)\\bthe same transaction says so\\b|\\blast of all\\b");

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        return folder.endpoints().filter(endpoint -> endpoint.scheme().equals("page") && endpoint.parameter("expect").isEmpty())
                .flatMap(endpoint -> SqlUse.file(endpoint, folder).stream()
                        .filter(sql -> END.matcher(sql.firstLine()).find())
                        .map(sql -> finding(endpoint, sql.place().relative())));
    }

    private static Finding finding(Endpoint endpoint, String sql) {
        return endpoint.uri().finding("the work on a page ends here, but its rows are not counted",
                "write `expect: page` under `parameters`, or promise something else in the first line of " + sql);
    }
}
