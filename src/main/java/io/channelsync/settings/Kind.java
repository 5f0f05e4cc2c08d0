package io.channelsync.settings;

import io.channelsync.database.Product;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A kind of value.
 *
 * @param wanted completes the sentence "must be ..."
 * @param accepts true for values of the kind
 * @param shown false when a wrong value may hold a secret and must not be repeated
 * @param known the legal values where they can be listed, to propose the nearest one
 */
public record Kind(String wanted, Predicate<String> accepts, boolean shown, Supplier<Collection<String>> known) {

    private static final int LONGEST_NUMBER = 20;

    static Kind text() {
        return kind("a text", value -> !value.isBlank());
    }

    static Kind mayBeEmpty() {
        return kind("a text or empty", value -> true);
    }

    static Kind flag() {
        return oneOf("true or false", () -> List.of("true", "false"));
    }

    static Kind wholeNumber(int least, int most) {
        return kind("a whole number from " + least + " to " + most, value -> {
            try {
                int number = Integer.parseInt(value);
                return number >= least && number <= most;
            } catch (NumberFormatException e) {
                return false;
            }
        });
    }

    static Kind duration() {
        return kind("a duration from 1ms to 7d such as 500ms, 5s, 1m, 2h or 1d", Durations::valid);
    }

    /** A number sequence: one run of # for the digits, short enough for the columns that hold it. */
    static Kind numberFormat() {
        return kind("at most " + LONGEST_NUMBER + " characters with one run of # for the digits",
                value -> value.length() <= LONGEST_NUMBER && value.matches("[^#]*#+[^#]*"));
    }

    /** A URL can hold a password, so it is never repeated. */
    static Kind databaseUrl() {
        return new Kind("the URL of a supported database (jdbc:hsqldb:... or jdbc:postgresql:...)", value -> {
            try {
                return Product.of(value) != null;
            } catch (IllegalArgumentException e) {
                return false;
            }
        }, false, List::of);
    }

    static Kind kebabCase() {
        return kind("kebab-case (lower case letters, digits, single hyphens, at most 60 characters)",
                value -> value.length() <= 60 && value.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    static Kind country() {
        return oneOf("a country code of ISO 3166 (two capital letters)", () -> List.of(Locale.getISOCountries()));
    }

    static Kind timeZone() {
        return oneOf("a time zone of the IANA database", ZoneId::getAvailableZoneIds);
    }

    static Kind timeOfDay() {
        return kind("a time of day as HH:mm", value -> {
            try {
                return value.length() == 5 && LocalTime.parse(value) != null;
            } catch (DateTimeParseException e) {
                return false;
            }
        });
    }

    static Kind currency() {
        return oneOf("a currency code of ISO 4217 (three capital letters)", () ->
                Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode).collect(Collectors.toSet()));
    }

    static Kind language() {
        return kind("a language tag of BCP 47 such as en-US", value -> {
            try {
                return !new Locale.Builder().setLanguageTag(value).build().getLanguage().isEmpty();
            } catch (IllformedLocaleException e) {
                return false;
            }
        });
    }

    /** Rules by which customers match; empty for none. */
    static Kind matchRules() {
        List<String> rules = List.of("email", "phone", "tax-number", "email-and-name");
        return kind("empty or some of " + String.join(", ", rules) + ", parted by commas", value -> value.isBlank()
                || rules.containsAll(List.of(value.strip().split("\\s*,\\s*"))));
    }

    static Kind duplicateAction() {
        return oneOf("flag, hold or link", () -> List.of("flag", "hold", "link"));
    }

    static Kind closingMethod() {
        return oneOf("business-day or shift", () -> List.of("business-day", "shift"));
    }

    static Kind holdCode() {
        return kind("a text of at most 20 characters", value -> !value.isBlank() && value.length() <= 20);
    }

    static Kind amountOrEmpty() {
        return kind("an amount such as 5 or 2.50, or empty", value -> value.isBlank() || value.strip().matches("\\d{1,15}(\\.\\d{1,4})?"));
    }

    /** Codes of units, each with the digits that a quantity may have behind the point; may be empty. */
    static Kind units() {
        return kind("units such as EA:0, KG:3 with commas between them, each with the digits of a quantity (0 to 4), or empty",
                value -> value.isBlank() || Stream.of(value.split(",", -1)).map(String::strip).allMatch(unit -> unit.matches("[^\\s:,]{1,10}:[0-4]")));
    }

    static Kind partyType() {
        return oneOf("PERSON or ORGANIZATION", () -> List.of("PERSON", "ORGANIZATION"));
    }

    static Kind conflictPolicy() {
        return oneOf("ask, channel or hq", () -> List.of("ask", "channel", "hq"));
    }

    /** Fields as an operator names them, with commas between them; may be empty. */
    static Kind fieldNames() {
        return kind("fields such as customer.phone, address or attribute.NAME with commas between them, or empty",
                value -> value.isBlank() || Stream.of(value.split(",", -1)).map(String::strip).allMatch(CustomerFields::known));
    }

    /** Components of the route engine; those that no route may ever use are no values. */
    static Kind componentNames() {
        return kind("names of components with commas between them, without those that no route may use (docs/routes.md)",
                value -> value.strip().matches("[a-z][a-z0-9+-]*(\\s*,\\s*[a-z][a-z0-9+-]*)*")
                        && Components.list(value).stream().allMatch(name -> Components.refusal(name).isEmpty()));
    }

    private static Kind kind(String wanted, Predicate<String> accepts) {
        return new Kind(wanted, accepts, true, List::of);
    }

    private static Kind oneOf(String wanted, Supplier<Collection<String>> known) {
        return new Kind(wanted, value -> known.get().contains(value), true, known);
    }
}
