package io.channelsync.operate;

import io.channelsync.operate.Disagreement.Kind;
import java.util.Map;

/** The till's search never lists the same customer twice. */
record PendingCustomersOnce(Sites sites, String channel) implements VerifyCheck {

    @Override
    public String name() {
        return "customer_lookup lists every customer once";
    }

    @Override
    public void run(Findings findings) {
        for (Map<String, Object> row : sites.rows(channel, "verify-lookup-doubled", Map.of())) {
            findings.add(Kind.DOUBLED, channel, String.valueOf(row.get("row_key")), null);
        }
    }
}
