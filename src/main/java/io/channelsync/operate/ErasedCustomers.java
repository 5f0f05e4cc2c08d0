package io.channelsync.operate;

import io.channelsync.operate.Disagreement.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Nothing is left at one place of what tills wrote of a person before the person was erased.
 *
 * <p>Asked for owner by owner, some at a time: joined in one statement, PostgreSQL may read all customers for every operation
 * while it has not counted yet how many of them are erased.
 */
record ErasedCustomers(Sites sites, String place) implements VerifyCheck {

    private static final List<String> OWNERS = List.of("async_id", "account_number");
    private static final int AT_A_TIME = 1000;

    @Override
    public String name() {
        return "nothing is left of an erased customer in the staging tables";
    }

    @Override
    public void run(Findings findings) {
        List<Map<String, Object>> erased = sites.rows(place, atHeadquarters() ? "verify-erased-owners" : "verify-erased-owners-at-channel", Map.of());
        for (String owner : OWNERS) {
            List<Object> owners = erased.stream().map(row -> row.get(owner)).filter(Objects::nonNull).distinct().toList();
            for (int from = 0; from < owners.size(); from += AT_A_TIME) {
                left(owner, owners.subList(from, Math.min(from + AT_A_TIME, owners.size())), findings);
            }
        }
    }

    private void left(String owner, List<Object> owners, Findings findings) {
        for (StagedPerson table : StagedPerson.values()) {
            Map<String, String> words = new HashMap<>(table.words());
            words.put("owner", owner);
            String sql = Sql.of(atHeadquarters() ? "verify-erased-operations" : "verify-erased-at-channel", words);
            for (Map<String, Object> row : sites.ask(place, client -> client.sql(sql).param("owners", owners).query().listOfRows())) {
                findings.add(Kind.ORPHANED, atHeadquarters() ? Values.text(row, "place") : place, Values.text(row, "row_key"), words.get("table"));
            }
        }
    }

    private boolean atHeadquarters() {
        return place.equals(Sites.HQ);
    }
}
