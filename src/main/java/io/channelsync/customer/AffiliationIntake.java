package io.channelsync.customer;

import io.channelsync.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Turns the affiliations that a channel staged into rows for HQ's inbox. Follows the same rules as
 * {@link CustomerIntake}. Has no state; safe for many threads.
 */
public final class AffiliationIntake {

    private final Rule account;
    private final Rule affiliation;

    /** @param lengths limits of HQ's table {@code customer_affiliation} */
    public AffiliationIntake(ColumnLengths lengths) {
        this.account = Rule.AS_TYPED.within(lengths.of("account_number"));
        this.affiliation = Rule.AS_TYPED.within(lengths.of("affiliation"));
    }

    /**
     * Transforms one page of {@code async_affiliation}, in order.
     *
     * @param page rows as JDBC gave them, column name to value; not changed
     * @return as many rows, with the columns of HQ's inbox that intake decides added
     */
    public List<Map<String, Object>> transform(List<Map<String, Object>> page, Channel channel) {
        List<Map<String, Object>> rows = new ArrayList<>(page.size());
        for (Map<String, Object> typed : page) {
            InboxRow row = new InboxRow(typed, channel);
            row.operation();
            row.guid("async_id");
            row.requireOwner();
            row.require("affiliation");
            row.judge("account_number", account);
            row.judge("affiliation", affiliation);
            rows.add(row.sealed());
        }
        return rows;
    }
}
