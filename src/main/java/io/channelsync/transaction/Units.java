package io.channelsync.transaction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The units of measure that sales may be counted in.
 *
 * @param digits by the code of the unit, how many digits a quantity may have behind the point; empty when any unit will do
 */
record Units(Map<String, Integer> digits) {

    /** Reads {@code EA:0, KG:3}; an empty text lets any unit through. */
    static Units of(String setting) {
        Map<String, Integer> digits = new TreeMap<>();
        for (String unit : setting.isBlank() ? List.<String>of() : List.of(setting.split(","))) {
            String[] parts = unit.strip().split(":");
            digits.put(parts[0], Integer.valueOf(parts[1]));
        }
        return new Units(digits);
    }

    /** The codes, each between commas; empty when any unit will do. */
    String known() {
        return digits.isEmpty() ? "" : "," + String.join(",", digits.keySet()) + ",";
    }

    /** With each code every limit that is narrower than what it has now, {@code KG 2 digits}, each between commas; empty when there is none. */
    String finer() {
        List<String> finer = new ArrayList<>();
        digits.forEach((unit, most) -> IntStream.range(0, most).forEach(fewer -> finer.add(unit + " " + limit(fewer))));
        return finer.isEmpty() ? "" : "," + String.join(",", finer) + ",";
    }

    private static String limit(int digits) {
        return digits + " digits";
    }

    /** What is wrong with a line's unit or with its quantity in that unit; a line without a unit is counted as the item is. */
    Optional<Fault> fault(Integer line, String unit, BigDecimal quantity) {
        if (unit == null || digits.isEmpty()) {
            return Optional.empty();
        }
        Integer most = digits.get(unit);
        if (most == null) {
            String known = String.join(", ", digits.keySet());
            return Optional.of(new Fault(line, "unit is " + unit + " but channelsync.units has " + known, unit, known));
        }
        return quantity.stripTrailingZeros().scale() <= most ? Optional.empty() : Optional.of(new Fault(line,
                "quantity is " + quantity.toPlainString() + " but " + unit + " has at most " + most + " digits behind the point",
                quantity.toPlainString(), limit(most)));
    }
}
