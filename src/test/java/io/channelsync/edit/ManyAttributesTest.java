package io.channelsync.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.crash.Shops;
import io.channelsync.database.Product;
import io.channelsync.flow.Flow;
import io.channelsync.testing.Proof;
import io.channelsync.testing.Site;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Example;

/** One customer with a mass of attributes: ordered work or a reason for each, nothing lost, and nobody waits because of them. */
class ManyAttributesTest {

    private static final int ON_HSQLDB = Proof.size("channelsync.attributes", 400, 20_000);
    private static final int ON_POSTGRESQL = Proof.size("channelsync.attributes.postgresql", 4_000, 1_000_000);
    private static final List<Flow> FLOWS = List.of(Flow.UPLOAD_CHANNELS, Flow.SYNCHRONIZE_CUSTOMERS, Flow.DISTRIBUTE_CUSTOMERS);
    private static final UUID CROWD = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID NEIGHBOUR = UUID.fromString("00000000-0000-4000-8000-000000000002");
    private static final UUID STRANGER = UUID.fromString("00000000-0000-4000-8000-000000000003");

    @Example
    void a_mass_of_attributes_of_one_customer_delays_nobody() {
        crowd(Product.HSQLDB, ON_HSQLDB);
    }

    @Example
    void a_mass_of_attributes_of_one_customer_delays_nobody_on_postgresql() {
        crowd(Product.POSTGRESQL, ON_POSTGRESQL);
    }

    private static void crowd(Product product, int attributes) {
        try (Site site = Site.of(product, Shops.IDS, Shops::at)) {
            for (int i = 0; i < 20; i++) {
                site.set("channelsync.attribute.a" + i, "TEXT");
            }
            site.set("channelsync.attributes-per-customer", String.valueOf(limit(attributes)));
            FLOWS.forEach(flow -> site.set("channelsync." + flow.id() + ".page-size", product == Product.HSQLDB ? "100" : "1000"));
            create(site, "north", CROWD);
            stageMass(site, product, attributes);
            create(site, "north", NEIGHBOUR);
            create(site, "south", STRANGER);
            stageOne(site, "north", NEIGHBOUR);
            stageOne(site, "south", STRANGER);

            FLOWS.forEach(site::run);

            assertThat(gold(site)).containsExactly(NEIGHBOUR, STRANGER);
            site.runUntilQuiet(FLOWS);
            assertThat(outcomes(site)).isEqualTo(expected(attributes));
        }
    }

    private static void create(Site site, String channel, UUID guid) {
        site.channel(channel).sql("insert into async_customer (operation_id, operation, async_id, created_at, party_type, first_name)"
                        + " values (:guid, 'CREATE', :guid, current_timestamp, 'PERSON', 'Ada')")
                .param("guid", guid).update();
    }

    private static void stageOne(Site site, String channel, UUID guid) {
        site.channel(channel).sql("insert into async_attribute (operation_id, operation, async_id, created_at, name, value)"
                        + " values (:guid, 'CREATE', :guid, current_timestamp, 'a0', 'gold')")
                .param("guid", guid).update();
    }

    /** Of ten one is not declared and one has no value; the others set twenty attributes again and again. */
    private static void stageMass(Site site, Product product, int attributes) {
        String numbers = product == Product.HSQLDB ? "unnest(sequence_array(1, :most, 1)) as s (n)" : "generate_series(1, :most) as s (n)";
        String guid = product == Product.HSQLDB ? "uuid()" : "gen_random_uuid()";
        site.channel("north").sql("insert into async_attribute (operation_id, operation, async_id, created_at, name, value)"
                        + " select " + guid + ", 'UPDATE', :guid, current_timestamp,"
                        + " case when mod(n, 10) = 3 then 'strange' else 'a' || cast(mod(n / 10, 20) as varchar(9)) end,"
                        + " case when mod(n, 10) = 7 then null else 'v' || cast(n as varchar(9)) end from " + numbers)
                .param("guid", CROWD).param("most", attributes).update();
    }

    private static List<UUID> gold(Site site) {
        return site.hq().sql("select c.async_id from customer_attribute a join customer c on c.account_number = a.account_number"
                + " where a.value = 'gold' order by c.async_id").query(UUID.class).list();
    }

    private static Map<String, Integer> outcomes(Site site) {
        return site.hq().sql("select sync_status, sync_error, count(*) as n from async_attribute where async_id = :guid"
                        + " group by sync_status, sync_error").param("guid", CROWD).query().listOfRows().stream()
                .collect(Collectors.toMap(row -> ("PENDING SYNCHRONIZED SUPERSEDED".contains(row.get("sync_status").toString())
                        ? "over" : row.get("sync_status")) + " " + row.get("sync_error"), row -> ((Number) row.get("n")).intValue(), Integer::sum));
    }

    private static int limit(int attributes) {
        return Math.min(10_000, attributes / 2);
    }

    /** Up to the limit a later operation replaces what has no value; beyond it nothing takes effect any more. */
    private static Map<String, Integer> expected(int attributes) {
        int taken = limit(attributes);
        int beyond = attributes - taken;
        return Map.of("over null", taken / 10 * 9, "FAILED name is not that of a declared attribute", attributes / 10,
                "FAILED value is required", beyond / 10,
                "FAILED more than " + taken + " operations on attributes of one customer", beyond / 10 * 8);
    }
}
