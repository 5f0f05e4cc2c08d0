package io.channelsync.upload;

import io.channelsync.flow.Owner;
import io.channelsync.route.Headers;
import io.channelsync.route.Rows;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * The step {@code bean: attributeLimit}: how many operations on attributes one customer may have. More than that is a fault of
 * whoever writes them: each row beyond gets a reason, so that what all others have does not wait behind it.
 */
public final class AttributeLimit {

    private static final UUID NO_GUID = new UUID(0, 0);

    private final int most;

    /** @param most operations of one customer from one channel */
    public AttributeLimit(int most) {
        this.most = most;
    }

    /** Asks for a count, in headers, when one customer has most of the page in the body. */
    public void look(Exchange exchange) {
        Message message = exchange.getMessage();
        message.removeHeader("crowd_limit");
        List<Map<String, Object>> page = Rows.of(message.getBody(List.class));
        Optional<Object> owner = Owner.ofMost(page, message.getHeader(Headers.PAGE_SIZE, Integer.class));
        if (owner.isPresent()) {
            boolean byGuid = owner.get() instanceof UUID;
            message.setHeader("crowd_guid", byGuid ? owner.get() : NO_GUID);
            message.setHeader("crowd_account", byGuid ? "" : owner.get());
            message.setHeader("crowd_counter", of(page, owner.get()).get(0).get("replication_counter"));
            message.setHeader("crowd_limit", most);
        }
    }

    /** Gives each of the customer's rows beyond the limit a reason. */
    public void refuse(Exchange exchange) {
        Message message = exchange.getMessage();
        boolean byAccount = NO_GUID.equals(message.getHeader("crowd_guid"));
        Object owner = message.getHeader(byAccount ? "crowd_account" : "crowd_guid");
        long before = ((Number) message.getHeader("crowd_size")).longValue();
        of(Rows.of(message.getBody(List.class)), owner).stream().skip(Math.max(0, most - before))
                .filter(row -> row.get("sync_error") == null).forEach(row -> {
            row.put("sync_status", "FAILED");
            row.put("sync_error", "more than " + most + " operations on attributes of one customer");
        });
    }

    private static List<Map<String, Object>> of(List<Map<String, Object>> page, Object owner) {
        return page.stream().filter(row -> owner.equals(Owner.of(row))).toList();
    }
}
