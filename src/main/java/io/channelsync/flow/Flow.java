package io.channelsync.flow;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The five flows, in the order in which a customer passes them. The id names the folder, the route and the settings. */
public enum Flow {
    UPLOAD_CHANNELS("upload-channels"),
    SYNCHRONIZE_CUSTOMERS("synchronize-customers"),
    DISTRIBUTE_CUSTOMERS("distribute-customers"),
    SYNCHRONIZE_ORDERS("synchronize-orders"),
    POST_END_OF_DAY("post-end-of-day");

    private final String id;

    Flow(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public static Optional<Flow> of(String id) {
        return Arrays.stream(values()).filter(flow -> flow.id.equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Flow::id).toList();
    }
}
