package io.channelsync.duplicate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What two customers may have in common. Each compares whole normalized values: a part is never a match. */
enum MatchRule {
    EMAIL("e-mail") {
        @Override
        String keyOf(Map<String, Object> customer) {
            return lower(customer, "email");
        }
    },
    /** Intake has brought numbers into the form of E.164. */
    PHONE("phone") {
        @Override
        String keyOf(Map<String, Object> customer) {
            return (String) customer.get("phone");
        }
    },
    /** Without the signs that people write between digits; the column {@code tax_key} of HQ says the same. */
    TAX_NUMBER("tax number") {
        @Override
        String keyOf(Map<String, Object> customer) {
            Object number = customer.get("tax_number");
            String key = number == null ? "" : number.toString().replaceAll("[ ./-]", "").toUpperCase(Locale.ROOT);
            return key.isEmpty() ? null : key;
        }
    },
    EMAIL_AND_NAME("e-mail and name") {
        @Override
        String keyOf(Map<String, Object> customer) {
            String email = EMAIL.keyOf(customer);
            String name = nameOf(customer);
            return email == null || name.isEmpty() ? null : email + "\n" + name;
        }
    };

    private final String spoken;

    MatchRule(String spoken) {
        this.spoken = spoken;
    }

    /** How reasons call it. */
    String spoken() {
        return spoken;
    }

    /** The normalized value of a customer, or null when the customer has none. */
    abstract String keyOf(Map<String, Object> customer);

    /** @param setting names parted by commas, as the setting has them */
    static Set<MatchRule> of(String setting) {
        Set<MatchRule> rules = EnumSet.noneOf(MatchRule.class);
        for (String name : setting.split(",")) {
            if (!name.isBlank()) {
                rules.add(valueOf(name.strip().toUpperCase(Locale.ROOT).replace('-', '_')));
            }
        }
        return rules;
    }

    private static String nameOf(Map<String, Object> customer) {
        List<String> parts = new ArrayList<>();
        for (String column : List.of("first_name", "last_name", "organization_name")) {
            String part = lower(customer, column);
            if (part != null) {
                parts.add(part);
            }
        }
        return String.join(" ", parts);
    }

    private static String lower(Map<String, Object> customer, String column) {
        Object value = customer.get(column);
        return value == null ? null : value.toString().toLowerCase(Locale.ROOT);
    }
}
