package io.channelsync.flow;

import io.channelsync.database.DatabaseFailure;
import io.channelsync.database.ErrorKind;
import io.channelsync.route.Headers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;

/**
 * The step {@code bean: sessions}: which channels a run could not serve, and for which of them that is over. After a start
 * nobody knows, so the first time that a channel is served ends whatever was open.
 */
public final class Sessions {

    private static final int LONGEST_ERROR = 1000;

    private final Set<String> settled = ConcurrentHashMap.newKeySet();

    /** The channels that this run failed to serve, a row each: {@code session_id, channel_id, result, error}. */
    public List<Map<String, Object>> failed(Exchange exchange) {
        Run run = Tally.of(exchange);
        Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
        for (Run.Failed failure : run.failures()) {
            if (!failure.database().equals(DatabaseFailure.HQ)) {
                settled.remove(key(run.flow(), failure.database()));
                rows.put(failure.database(), row(run.flow(), failure));
            }
        }
        return new ArrayList<>(rows.values());
    }

    private static Map<String, Object> row(String flow, Run.Failed failure) {
        boolean outage = failure.kind().equals(ErrorKind.OUTAGE.name());
        String transfer = flow.equals(Flow.UPLOAD_CHANNELS.id()) ? "UPLOAD_FAILED" : "DOWNLOAD_FAILED";
        String error = String.valueOf(failure.detail());
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("session_id", UUID.randomUUID());
        row.put("channel_id", failure.database());
        row.put("result", outage ? transfer : "APPLY_FAILED");
        row.put("error", error.substring(0, Math.min(error.length(), LONGEST_ERROR)));
        return row;
    }

    /** True when the channel may have a failed session that is over now. */
    public boolean unsettled(Exchange exchange) {
        return !settled.contains(key(exchange));
    }

    /** Notes that the channel has none. */
    public void settled(Exchange exchange) {
        settled.add(key(exchange));
    }

    /** Forgets, as a daemon that starts. */
    public void forget() {
        settled.clear();
    }

    private static String key(Exchange exchange) {
        return key(Tally.of(exchange).flow(), exchange.getMessage().getHeader(Headers.CHANNEL_ID, String.class));
    }

    private static String key(String flow, String channelId) {
        return flow + "/" + channelId;
    }
}
