package io.channelsync.flow;

import io.channelsync.settings.RouteFiles;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A flow: the route that a schedule starts. The id names the folder, the route and the settings. Five are shipped; any other
 * folder with a route {@code schedule-FOLDER} is a flow of the operator's own.
 *
 * @param id in kebab-case
 */
public record Flow(String id) implements Comparable<Flow> {

    public static final Flow UPLOAD_CHANNELS = new Flow("upload-channels");
    public static final Flow SYNCHRONIZE_CUSTOMERS = new Flow("synchronize-customers");
    public static final Flow DISTRIBUTE_CUSTOMERS = new Flow("distribute-customers");
    public static final Flow SYNCHRONIZE_ORDERS = new Flow("synchronize-orders");
    public static final Flow POST_END_OF_DAY = new Flow("post-end-of-day");

    /** How the route is called that starts a flow. */
    public static final String SCHEDULE = "schedule-";

    private static final List<Flow> SHIPPED =
            List.of(UPLOAD_CHANNELS, SYNCHRONIZE_CUSTOMERS, DISTRIBUTE_CUSTOMERS, SYNCHRONIZE_ORDERS, POST_END_OF_DAY);

    /** The five flows that are shipped, in the order in which a customer passes them. */
    public static Flow[] values() {
        return SHIPPED.toArray(Flow[]::new);
    }

    /** The shipped flow of that id. */
    public static Optional<Flow> of(String id) {
        return SHIPPED.stream().filter(flow -> flow.id.equals(id)).findFirst();
    }

    /** The flow of that id, be it shipped or one that these files add. */
    public static Optional<Flow> of(String id, RouteFiles files) {
        return of(id).or(() -> files.file(id + "/" + SCHEDULE + id + ".camel.yaml").map(schedule -> new Flow(id)));
    }

    /** The shipped flows in their order, then those that these files add. */
    public static List<Flow> all(RouteFiles files) {
        Stream<Flow> own = files.folders().stream().filter(id -> of(id).isEmpty()).flatMap(id -> of(id, files).stream());
        return Stream.concat(SHIPPED.stream(), own).toList();
    }

    /** The ids of the shipped flows. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Flow::id).toList();
    }

    /** True for a flow that is not shipped. */
    public boolean isOwn() {
        return !SHIPPED.contains(this);
    }

    /** The place of the flow; the operator's own come last. */
    public int ordinal() {
        return isOwn() ? SHIPPED.size() : SHIPPED.indexOf(this);
    }

    @Override
    public int compareTo(Flow other) {
        return ordinal() != other.ordinal() ? Integer.compare(ordinal(), other.ordinal()) : id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
