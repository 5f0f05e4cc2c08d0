package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.RoutesFolder;
import java.util.stream.Stream;

/** One thing that every routes folder has to keep to. */
public interface RouteRule {

    /** Where the folder does not keep to it; empty when it does. */
    Stream<Finding> findings(RoutesFolder folder);

    /** Whether it is only told of files in which nothing else is wrong, because that would be the better hint. */
    default boolean comesLast() {
        return false;
    }
}
