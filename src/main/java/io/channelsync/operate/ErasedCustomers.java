package io.channelsync.operate;

import io.channelsync.operate.Disagreement.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Nothing is left at one place of what tills wrote of a person before the person was erased. */
record ErasedCustomers(Sites sites, String place) implements VerifyCheck {

    private static final List<String> OWNERS = List.of("async_id", "account_number");

    @Override
    public String name() {
        return "nothing is left of an erased customer in the staging tables";
    }

    @Override
    public void run(Findings findings) {
        boolean hq = place.equals(Sites.HQ);
        for (StagedPerson table : StagedPerson.values()) {
            for (String owner : OWNERS) {
                Map<String, String> words = new HashMap<>(table.words());
                words.put("owner", owner);
                String sql = Sql.of(hq ? "verify-erased-operations" : "verify-erased-at-channel", words);
                for (Map<String, Object> row : sites.ask(place, client -> client.sql(sql).query().listOfRows())) {
                    findings.add(Kind.ORPHANED, hq ? Values.text(row, "place") : place, Values.text(row, "row_key"), words.get("table"));
                }
            }
        }
    }
}
