package io.channelsync.settings;

import java.util.List;
import java.util.Map;

/** The fields of a customer that channels may edit, by what they belong to. */
public final class CustomerFields {

    public static final List<String> OF_CUSTOMER = List.of("party_type", "title", "first_name", "middle_name", "last_name",
            "organization_name", "email", "phone", "receipt_email", "receipt_option", "customer_group", "currency", "language",
            "tax_number", "identification_number");

    public static final List<String> OF_ADDRESS = List.of("purpose", "name", "street", "street_number", "building_complement",
            "district", "city", "county", "state", "postal_code", "country", "phone", "email", "is_primary");

    public static final List<String> OF_CONTACT =
            List.of("contact_type", "value", "description", "is_primary", "marketing_consent");

    private static final Map<String, List<String>> NAMES =
            Map.of("customer", OF_CUSTOMER, "address", OF_ADDRESS, "contact", OF_CONTACT);

    private CustomerFields() {}

    /** True for {@code customer}, {@code customer.phone}, {@code attribute} or {@code attribute.NAME} and their like. */
    static boolean known(String name) {
        int dot = name.indexOf('.');
        String whole = dot < 0 ? name : name.substring(0, dot);
        if (whole.equals("attribute")) {
            return dot < 0 || dot < name.length() - 1;
        }
        return NAMES.containsKey(whole) && (dot < 0 || NAMES.get(whole).contains(name.substring(dot + 1)));
    }
}
