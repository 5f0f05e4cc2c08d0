package io.channelsync.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody whom a till took down, as typed.
 *
 * @param typed what stands in each field; null where nothing does
 */
record DemoCustomer(UUID asyncId, UUID addressId, OffsetDateTime createdAt, Map<String, String> typed) {

    private static final int MINUTES_BETWEEN = 14;

    /** All customers of a store, taken down in the course of one day. */
    static List<DemoCustomer> of(DemoStore store, LocalDate day) {
        List<DemoCustomer> customers = new ArrayList<>();
        LocalTime time = LocalTime.of(10, 0);
        for (Map<String, String> typed : SampleTable.read(store.id() + "-customers")) {
            String name = store.id() + " customer " + (customers.size() + 1);
            UUID addressId = typed.get("street") == null ? null : named(name + " address");
            customers.add(new DemoCustomer(named(name), addressId, store.at(day, time), typed));
            time = time.plusMinutes(MINUTES_BETWEEN);
        }
        return customers;
    }

    /** The same name always gives the same GUID. */
    static UUID named(String name) {
        return UUID.nameUUIDFromBytes(("demo " + name).getBytes(StandardCharsets.UTF_8));
    }

    boolean isOrganization() {
        return typed("organization_name") != null;
    }

    /** True when a field was typed wrong on purpose. */
    boolean isWrong() {
        return typed("wrong") != null;
    }

    /** True when it is the address that is wrong, so that the customer can get an account. */
    boolean hasWrongAddress() {
        return "country".equals(typed("wrong"));
    }

    boolean hasAddress() {
        return addressId != null;
    }

    String typed(String field) {
        return typed.get(field);
    }
}
