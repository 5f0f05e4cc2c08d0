package io.channelsync.settings;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An attribute that customers may have, as {@code channelsync.attribute.NAME=TYPE ALLOWED} declares it. ALLOWED is a list
 * ({@code gold|silver}) or a range whose ends belong to it ({@code 15..60}); without it everything of the type is allowed.
 *
 * @param name at most 60 characters
 * @param values the allowed values in their final form; empty when any will do
 * @param least lower end of the range in its final form, or null
 * @param most upper end, or null
 */
public record DeclaredAttribute(String name, Type type, List<String> values, String least, String most) {

    /** Settings that declare attributes begin so. */
    public static final String PREFIX = "channelsync.attribute.";

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_NUMBER = 40;
    private static final LocalDate FIRST_DAY = LocalDate.of(1800, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);

    /** What an attribute holds. */
    public enum Type { TEXT, DECIMAL, INTEGER, BOOLEAN, DATE }

    /**
     * A value that was read.
     *
     * @param value its final form; null when it cannot be accepted
     * @param reason why not, as the end of a sentence that begins with the field's name; null when it is accepted
     */
    public record Reading(String value, String reason) {}

    /**
     * Reads a declaration.
     *
     * @throws IllegalArgumentException with what is wrong, as the end of a sentence that begins with the setting's name
     */
    public static DeclaredAttribute parse(String name, String declaration) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("must name an attribute with at most " + LONGEST_NAME + " characters");
        }
        String[] parts = declaration.strip().split("\\s+", 2);
        DeclaredAttribute plain = new DeclaredAttribute(name, type(parts[0]), List.of(), null, null);
        if (parts.length == 1) {
            return plain;
        }
        int range = parts[1].indexOf("..");
        return range >= 0 && plain.type != Type.TEXT
                ? plain.between(parts[1].substring(0, range).strip(), parts[1].substring(range + 2).strip())
                : plain.oneOf(parts[1].split("\\|"));
    }

    private static Type type(String text) {
        for (Type type : Type.values()) {
            if (type.name().equals(text.toUpperCase(Locale.ROOT))) {
                return type;
            }
        }
        throw new IllegalArgumentException("must begin with TEXT, DECIMAL, INTEGER, BOOLEAN or DATE");
    }

    private DeclaredAttribute between(String from, String to) {
        if (type == Type.BOOLEAN || from.isEmpty() && to.isEmpty()) {
            throw new IllegalArgumentException("has a range that says nothing");
        }
        DeclaredAttribute ranged = new DeclaredAttribute(name, type, values, from.isEmpty() ? null : legal(from), to.isEmpty() ? null : legal(to));
        if (ranged.least != null && ranged.most != null && ranged.compare(ranged.least, ranged.most) > 0) {
            throw new IllegalArgumentException("has a range that ends before it begins");
        }
        return ranged;
    }

    private DeclaredAttribute oneOf(String[] texts) {
        List<String> allowed = new ArrayList<>();
        for (String text : texts) {
            allowed.add(legal(text.strip()));
        }
        return new DeclaredAttribute(name, type, List.copyOf(allowed), least, most);
    }

    private String legal(String text) {
        String value = text.isEmpty() ? null : form(text);
        if (value == null) {
            throw new IllegalArgumentException("allows \"" + text + "\", which is not " + wanted());
        }
        return value;
    }

    /** Brings a cleaned, non-blank value into the form of its type and checks whether it is allowed. */
    public Reading read(String text) {
        String value = form(text);
        if (value == null) {
            return new Reading(null, "is not " + wanted());
        }
        if (!values.isEmpty()) {
            return values.stream().filter(allowed -> allowed.equalsIgnoreCase(value)).findFirst()
                    .map(allowed -> new Reading(allowed, null))
                    .orElse(new Reading(null, "is not one of " + String.join(", ", values)));
        }
        if (least != null && compare(value, least) < 0) {
            return new Reading(null, "is less than " + least);
        }
        if (most != null && compare(value, most) > 0) {
            return new Reading(null, "is more than " + most);
        }
        return new Reading(value, null);
    }

    private String wanted() {
        return switch (type) {
            case TEXT -> "a text";
            case DECIMAL -> "a decimal number";
            case INTEGER -> "a whole number";
            case BOOLEAN -> "true or false";
            case DATE -> "a date from " + FIRST_DAY + " to " + LAST_DAY;
        };
    }

    /** The one form in which a value of the type is kept; null when the text is none. */
    private String form(String text) {
        try {
            return switch (type) {
                case TEXT -> text;
                case DECIMAL -> text.length() > LONGEST_NUMBER || text.matches(".*[eE].*") ? null : plain(new BigDecimal(text));
                case INTEGER -> text.length() > LONGEST_NUMBER ? null : new BigInteger(text).toString();
                case BOOLEAN -> text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false") ? text.toLowerCase(Locale.ROOT) : null;
                case DATE -> day(LocalDate.parse(text));
            };
        } catch (NumberFormatException | DateTimeException none) {
            return null;
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String day(LocalDate day) {
        return day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY) ? null : day.toString();
    }

    private int compare(String one, String other) {
        return type == Type.DATE ? one.compareTo(other) : new BigDecimal(one).compareTo(new BigDecimal(other));
    }
}
