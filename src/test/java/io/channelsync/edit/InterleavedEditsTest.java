package io.channelsync.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.crash.Shops;
import io.channelsync.database.Product;
import io.channelsync.edit.Act.Kind;
import io.channelsync.flow.Flow;
import io.channelsync.operate.Decide;
import io.channelsync.operate.Sites;
import io.channelsync.operate.Verify;
import io.channelsync.testing.Proof;
import io.channelsync.testing.Site;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Random orders of operations over three channels and random runs of the flows in between. Replay one with
 * {@code -Dchannelsync.edits.seed=N}.
 */
class InterleavedEditsTest {

    private static final int ON_HSQLDB = Proof.size("channelsync.edits", 5, 1500);
    private static final int ON_POSTGRESQL = Proof.size("channelsync.edits.postgresql", 2, 150);
    private static final int CUSTOMERS = 3;
    private static final int LENGTH = 60;
    private static final List<Flow> FLOWS = List.of(Flow.UPLOAD_CHANNELS, Flow.SYNCHRONIZE_CUSTOMERS, Flow.DISTRIBUTE_CUSTOMERS);

    private final long first = Proof.seed("channelsync.edits.seed");
    private int edits;
    private int conflicts;
    private int counter;

    @Example
    void what_each_channel_entered_last_is_what_hq_has() {
        theLastEntryCounts(Product.HSQLDB);
    }

    @Example
    void what_each_channel_entered_last_is_what_hq_has_on_postgresql() {
        theLastEntryCounts(Product.POSTGRESQL);
    }

    @Example
    void nobody_overwrites_what_they_have_not_seen_unless_a_person_says_so() {
        nobodyOverwrites(Product.HSQLDB);
    }

    @Example
    void nobody_overwrites_what_they_have_not_seen_on_postgresql() {
        nobodyOverwrites(Product.POSTGRESQL);
    }

    private void theLastEntryCounts(Product product) {
        Arbitrary<List<Act>> acts = Act.anything(List.of(Kind.CREATE, Kind.EDIT, Kind.EDIT, Kind.EDIT, Kind.NO_CUSTOMER, Kind.ADDRESS,
                Kind.ADDRESS, Kind.NO_ADDRESS, Kind.CONTACT, Kind.CONTACT, Kind.NO_CONTACT, Kind.AFFILIATION, Kind.ATTRIBUTE, Kind.RUN, Kind.RUN, Kind.RUN, Kind.RUN),
                Shops.IDS.size(), CUSTOMERS, LENGTH);
        try (Site site = site(product, "ask")) {
            for (long seed = first; seed < first + seeds(product); seed++) {
                List<UUID> guids = guids(new Random(seed));
                List<EditModel> models = play(site, acts.generator(1000).next(new Random(seed)).value(), guids);
                settle(site);
                for (int i = 0; i < CUSTOMERS; i++) {
                    assertThat(atHq(site, guids.get(i))).as(replay(seed)).isEqualTo(expected(models.get(i)));
                }
                assertThat(site.hq().sql(STATES).query((row, index) -> row.getString(1)).list()).as(replay(seed))
                        .allMatch(state -> state.equals("SYNCHRONIZED") || state.equals("SUPERSEDED"));
                assertThat(verify(site)).as(replay(seed)).isEmpty();
            }
        }
        assertThat(edits).as("too little happened to prove anything").isGreaterThan(10 * seeds(product));
    }

    private void nobodyOverwrites(Product product) {
        Arbitrary<List<Act>> acts = Act.anything(
                List.of(Kind.CREATE, Kind.EDIT, Kind.EDIT, Kind.EDIT, Kind.EDIT, Kind.RUN, Kind.RUN, Kind.RUN),
                Shops.IDS.size(), CUSTOMERS, LENGTH);
        try (Site site = site(product, "ask")) {
            for (long seed = first; seed < first + seeds(product); seed++) {
                Random random = new Random(seed);
                List<UUID> guids = guids(new Random(seed));
                List<TestTill> tills = tills(site);
                compete(site, acts.generator(1000).next(new Random(seed)).value(), guids, tills);
                settle(site);
                decideAll(site, random);
                assertNobodyOverwrote(site, tills, guids, replay(seed));
                assertThat(verify(site)).as(replay(seed)).isEmpty();
            }
        }
        assertThat(conflicts).as("too little happened to prove anything").isGreaterThan(seeds(product) == 1 ? -1 : (seeds(product) - 1) / 4);
    }

    private static final String STATES = "select sync_status from async_customer union all select sync_status from async_address"
            + " union all select sync_status from async_contact union all select sync_status from async_affiliation"
            + " union all select sync_status from async_attribute";

    private static Site site(Product product, String policy) {
        Site site = Site.of(product, Shops.IDS, Shops::at).set("channelsync.attribute.tier", "TEXT")
                .set("channelsync.conflict.policy", policy);
        FLOWS.forEach(flow -> site.set("channelsync." + flow.id() + ".page-size", "4"));
        return site;
    }

    private static int seeds(Product product) {
        if (Long.getLong("channelsync.edits.seed") != null) {
            return 1;
        }
        return product == Product.POSTGRESQL ? ON_POSTGRESQL : ON_HSQLDB;
    }

    private static List<UUID> guids(Random random) {
        List<UUID> guids = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            guids.add(new UUID(random.nextLong(), random.nextLong()));
        }
        return guids;
    }

    private static List<TestTill> tills(Site site) {
        return Shops.IDS.stream().map(id -> new TestTill(id, new JdbcTemplate(site.channelDatabase(id)))).toList();
    }

    /** Each field, and each thing that belongs to a customer, is edited at one channel only. */
    private List<EditModel> play(Site site, List<Act> acts, List<UUID> guids) {
        List<TestTill> tills = tills(site);
        List<EditModel> models = new ArrayList<>();
        guids.forEach(guid -> models.add(new EditModel()));
        for (Act act : acts) {
            EditModel model = models.get(act.customer());
            UUID guid = guids.get(act.customer());
            TestTill till = tills.get(act.thing());
            edits++;
            switch (act.kind()) {
                case CREATE -> create(tills.get(act.channel()), guid, model);
                case EDIT -> {
                    String field = TestTill.FIELDS.get(act.thing());
                    Object value = value(field);
                    if (till.edit(guid, field, value, act.byAccount())) {
                        model.fields.put(field, value);
                    }
                }
                case NO_CUSTOMER -> model.blocked |= tills.get(act.channel()).stage("async_customer", "DEACTIVATE", guid, act.byAccount(), Map.of());
                case ADDRESS -> address(tills.get(0), guid, model, act.byAccount());
                case NO_ADDRESS -> noAddress(tills.get(0), guid, model, act.byAccount());
                case CONTACT -> contact(tills.get(1), guid, model, act.byAccount());
                case NO_CONTACT -> noContact(tills.get(1), guid, model, act.byAccount());
                case AFFILIATION -> affiliation(tills.get(2), guid, model, act.byAccount());
                case ATTRIBUTE -> attribute(tills.get(1), guid, model, act);
                case RUN -> site.run(FLOWS.get(act.thing()));
            }
        }
        return models;
    }

    private void create(TestTill till, UUID guid, EditModel model) {
        if (model.fields.isEmpty()) {
            TestTill.FIELDS.forEach(field -> model.fields.put(field, value(field)));
            till.create(guid, Map.copyOf(model.fields));
        }
    }

    private void address(TestTill till, UUID guid, EditModel model, boolean byAccount) {
        String city = "City" + counter++;
        Map<String, Object> values = Map.of("address_id", UUID.nameUUIDFromBytes(("home" + guid).getBytes()), "city", city);
        if (till.stage("async_address", model.city == null ? "CREATE" : "UPDATE", guid, byAccount, values)) {
            model.city = city;
            model.active = true;
        }
    }

    private void noAddress(TestTill till, UUID guid, EditModel model, boolean byAccount) {
        Map<String, Object> values = Map.of("address_id", UUID.nameUUIDFromBytes(("home" + guid).getBytes()));
        if (model.city != null && till.stage("async_address", "DEACTIVATE", guid, byAccount, values)) {
            model.active = false;
        }
    }

    private void contact(TestTill till, UUID guid, EditModel model, boolean byAccount) {
        String value = "c" + counter++ + "@example.com";
        Map<String, Object> values = Map.of("contact_id", UUID.nameUUIDFromBytes(("mail" + guid).getBytes()), "contact_type", "EMAIL",
                "value", value);
        if (till.stage("async_contact", model.contact == null ? "CREATE" : "UPDATE", guid, byAccount, values)) {
            model.contact = value;
            model.contactActive = true;
        }
    }

    private static void noContact(TestTill till, UUID guid, EditModel model, boolean byAccount) {
        Map<String, Object> values = Map.of("contact_id", UUID.nameUUIDFromBytes(("mail" + guid).getBytes()));
        if (model.contact != null && till.stage("async_contact", "DEACTIVATE", guid, byAccount, values)) {
            model.contactActive = false;
        }
    }

    private static void affiliation(TestTill till, UUID guid, EditModel model, boolean byAccount) {
        if (till.stage("async_affiliation", model.member ? "DEACTIVATE" : "CREATE", guid, byAccount, Map.of("affiliation", "VIP"))) {
            model.member = !model.member;
        }
    }

    private void attribute(TestTill till, UUID guid, EditModel model, Act act) {
        boolean away = model.tier != null && act.channel() == 0;
        String tier = away ? null : "tier" + counter++;
        Map<String, Object> values = new HashMap<>(Map.of("name", "tier"));
        values.put("value", tier);
        String operation = away ? "DEACTIVATE" : model.tier == null ? "CREATE" : "UPDATE";
        if (till.stage("async_attribute", operation, guid, act.byAccount(), values)) {
            model.tier = tier;
        }
    }

    private Object value(String field) {
        int number = counter++;
        return field.equals("phone") ? "+1206555%04d".formatted(number % 10_000) : field.charAt(0) + "-" + number;
    }

    private static Map<String, Object> expected(EditModel model) {
        Map<String, Object> expected = new LinkedHashMap<>(model.fields);
        expected.put("blocked", model.fields.isEmpty() ? null : (Object) model.blocked);
        expected.put("city", model.city);
        expected.put("active", model.city == null ? null : (Object) model.active);
        expected.put("contact", model.contact);
        expected.put("contact active", model.contact == null ? null : (Object) model.contactActive);
        expected.put("member", model.member);
        expected.put("tier", model.tier);
        return expected;
    }

    private static Map<String, Object> atHq(Site site, UUID guid) {
        JdbcTemplate hq = new JdbcTemplate(site.hqDatabase());
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("blocked", null);
        for (Map<String, Object> row : hq.queryForList("select * from customer where async_id = ?", guid)) {
            TestTill.FIELDS.forEach(field -> found.put(field, row.get(field)));
            found.put("blocked", row.get("blocked"));
        }
        String of = " join customer c on c.account_number = t.account_number where c.async_id = ?";
        List<Map<String, Object>> address = hq.queryForList("select t.city, t.active from customer_address t" + of, guid);
        found.put("city", address.isEmpty() ? null : address.get(0).get("city"));
        found.put("active", address.isEmpty() ? null : address.get(0).get("active"));
        List<Map<String, Object>> contact = hq.queryForList("select t.value, t.active from customer_contact t" + of, guid);
        found.put("contact", contact.isEmpty() ? null : contact.get(0).get("value"));
        found.put("contact active", contact.isEmpty() ? null : contact.get(0).get("active"));
        found.put("member", !hq.queryForList("select t.affiliation from customer_affiliation t" + of, guid).isEmpty());
        found.put("tier", one(hq.queryForList("select t.value from customer_attribute t" + of, String.class, guid)));
        return found;
    }

    private static String one(List<String> values) {
        return values.isEmpty() ? null : values.get(0);
    }

    /** Any channel that knows a customer edits any field of it. */
    private void compete(Site site, List<Act> acts, List<UUID> guids, List<TestTill> tills) {
        List<EditModel> models = new ArrayList<>();
        guids.forEach(guid -> models.add(new EditModel()));
        for (Act act : acts) {
            UUID guid = guids.get(act.customer());
            switch (act.kind()) {
                case CREATE -> create(tills.get(act.channel()), guid, models.get(act.customer()));
                case EDIT -> {
                    String field = TestTill.FIELDS.get(act.thing());
                    tills.get(act.channel()).edit(guid, field, value(field), act.byAccount());
                }
                default -> site.run(FLOWS.get(act.thing()));
            }
        }
    }

    private static void settle(Site site) {
        site.clock().forward(Duration.ofMinutes(10));
        site.runUntilQuiet(FLOWS);
    }

    private void decideAll(Site site, Random random) {
        List<String> open = undecided(site);
        for (int round = 0; !open.isEmpty(); round++) {
            assertThat(round).as("decisions that settle nothing").isLessThan(50);
            conflicts += open.size();
            for (String operation : open) {
                new Decide(sites(site), "test").decide(operation, random.nextBoolean() ? "channel" : "hq", Map.of());
                settle(site);
            }
            open = undecided(site);
        }
    }

    private static List<String> undecided(Site site) {
        return site.hq().sql("select operation_id from async_customer where sync_status = 'NEEDS_DECISION'")
                .query((row, index) -> row.getString(1)).list();
    }

    /** What was replaced without a conflict was shown at the till, or was the channel's own; and nothing else changed HQ. */
    private static void assertNobodyOverwrote(Site site, List<TestTill> tills, List<UUID> guids, String replay) {
        JdbcTemplate hq = new JdbcTemplate(site.hqDatabase());
        for (UUID guid : guids) {
            Map<String, Object> record = new HashMap<>();
            tills.forEach(till -> till.entries(guid).stream().filter(entry -> entry.shown().isEmpty())
                    .forEach(entry -> record.putAll(entry.changed())));
            for (Map<String, Object> row : hq.queryForList("select a.* from audit_log a join customer c on c.account_number ="
                    + " a.account_number where c.async_id = ? and a.action in ('EDIT', 'CHANNEL_WINS') order by a.audit_id", guid)) {
                String field = (String) row.get("field");
                assertThat(row.get("old_value")).as(replay).isEqualTo(record.get(field));
                if ("EDIT".equals(row.get("action"))) {
                    TestTill till = tills.stream().filter(one -> one.channel().equals(row.get("channel_id"))).findFirst().orElseThrow();
                    assertThat(knew(till, guid, field, row.get("old_value"))).as(till.channel() + " " + row + "; " + replay).isTrue();
                }
                record.put(field, row.get("new_value"));
            }
            for (Map<String, Object> row : hq.queryForList("select first_name, phone, title from customer where async_id = ?", guid)) {
                TestTill.FIELDS.forEach(field -> assertThat(row.get(field)).as(replay).isEqualTo(record.get(field)));
            }
        }
    }

    /** Somebody at the channel entered the field when its till, or the record that it had downloaded, said so. */
    private static boolean knew(TestTill till, UUID guid, String field, Object value) {
        return till.entries(guid).stream().filter(entry -> entry.changed().containsKey(field)).anyMatch(entry ->
                Objects.equals(entry.changed().get(field), value) || Objects.equals(entry.shown().get(field), value)
                        || Objects.equals(entry.downloaded().get(field), value));
    }

    private static Sites sites(Site site) {
        return new Sites(site.hqDatabase(), site::channelDatabase, site.settings().channels(), site.clock());
    }

    private static List<?> verify(Site site) {
        return new Verify(sites(site)).run().findings();
    }

    private static String replay(long seed) {
        return "replay with: mvn test -Dtest=InterleavedEditsTest -Dchannelsync.edits.seed=" + seed;
    }
}
