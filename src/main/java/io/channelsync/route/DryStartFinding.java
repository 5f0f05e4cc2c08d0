package io.channelsync.route;

import io.channelsync.settings.Finding;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Camel says when routes do not start, as a finding: the file and line if it names them, and its innermost cause. */
final class DryStartFinding {

    private static final Pattern PLACE = Pattern.compile("in file:(\\S+?\\.camel\\.yaml)(?:, line (\\d+))?");
    private static final Pattern ROUTE = Pattern.compile("route: ([a-z0-9-]+)");

    private DryStartFinding() {}

    static Finding of(Exception failure, Path routesFolder) {
        String file = routesFolder.toString();
        int line = 0;
        Throwable root = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            root = cause;
            String message = String.valueOf(cause.getMessage());
            Matcher place = PLACE.matcher(message);
            Matcher route = ROUTE.matcher(message);
            if (place.find()) {
                file = place.group(1);
                line = place.group(2) == null ? 0 : Integer.parseInt(place.group(2));
            } else if (route.find()) {
                file = routesFolder + " (route " + route.group(1) + ")";
            }
        }
        String what = String.valueOf(root.getMessage()).lines().map(String::strip).filter(text -> !text.isEmpty()).findFirst()
                .orElse(root.getClass().getSimpleName());
        return new Finding(file, line, "the routes do not start: " + what, "mend the step it names, then validate again");
    }
}
