package io.channelsync.operate;

import io.channelsync.operate.Disagreement.Kind;
import java.util.Map;

/** A channel has nothing of what its tills wrote of a person before the person was erased. */
record ErasedCustomers(Sites sites, String channel) implements VerifyCheck {

    @Override
    public String name() {
        return "nothing is left of an erased customer in the staging tables";
    }

    @Override
    public void run(Findings findings) {
        for (Map<String, Object> row : sites.rows(channel, "verify-erased-at-channel", Map.of())) {
            findings.add(Kind.ORPHANED, channel, Values.text(row, "row_key"), Values.text(row, "detail"));
        }
    }
}
