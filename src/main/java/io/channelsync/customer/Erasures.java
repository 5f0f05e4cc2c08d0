package io.channelsync.customer;

import io.channelsync.route.Headers;
import io.channelsync.route.Rows;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** The step {@code bean: erasures}: persons who asked to be forgotten. */
public final class Erasures {

    /** Longer than any transaction lives, so that a second look after it sees whatever was in hand at the first. */
    private static final Duration IN_HAND = Duration.ofMinutes(2);

    private static final Set<String> KEPT = Set.of("channel_id", "replication_counter", "operation_id", "operation", "async_id",
            "account_number", "created_at", "base_change_number", "party_type", "request_type", "address_id", "contact_id",
            "address_book", "is_primary", "sync_status", "sync_error", "attempts", "put_off");

    private static final String REASON = "the customer was erased";

    /** Decides until when an erasure is young, and when it is looked at again. */
    public void begin(Exchange exchange) {
        Message message = exchange.getMessage();
        OffsetDateTime now = message.getHeader(Headers.NOW, OffsetDateTime.class);
        message.setHeader("young", now.minus(IN_HAND));
        message.setHeader("second_look", now.plus(IN_HAND));
    }

    /**
     * The page with the rows of erased owners emptied. What they would change is over; a creation that has no account yet
     * still gets one, without a name, because money may refer to it.
     */
    public List<Map<String, Object>> empty(List<Map<String, Object>> page, List<Map<String, Object>> erased) {
        Set<Object> guids = Rows.column(erased, "async_id");
        Set<Object> accounts = Rows.column(erased, "account_number");
        return page.stream().map(row -> isOf(row, "async_id", guids) || isOf(row, "account_number", accounts) ? emptied(row) : row).toList();
    }

    private static boolean isOf(Map<String, Object> row, String column, Set<Object> owners) {
        return row.get(column) != null && owners.contains(row.get(column));
    }

    private static Map<String, Object> emptied(Map<String, Object> row) {
        Map<String, Object> empty = new LinkedHashMap<>(row);
        empty.replaceAll((column, value) -> KEPT.contains(column) ? value : null);
        boolean opensAccount = row.containsKey("party_type") && "CREATE".equals(row.get("operation"));
        // Whether there is an account already is seen when the erasure is looked at, right before the next conversion.
        empty.put("sync_status", opensAccount ? "PENDING" : "SUPERSEDED");
        empty.put("sync_error", opensAccount ? null : REASON);
        if (opensAccount && row.get("party_type") == null) {
            empty.put("party_type", "PERSON");
        }
        return empty;
    }
}
