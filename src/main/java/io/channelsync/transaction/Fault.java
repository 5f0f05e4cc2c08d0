package io.channelsync.transaction;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a rule found, with the two values that disagree.
 *
 * @param line number of the line; null for the sale as a whole
 * @param message names both; no personal data
 * @param actual what the sale says
 * @param expected what it should agree with
 */
record Fault(Integer line, String message, String actual, String expected) {

    /** A fault unless the two are the same number, whatever their scales. */
    static List<Fault> unlessEqual(String what, BigDecimal actual, String of, BigDecimal expected) {
        return actual.compareTo(expected) == 0 ? List.of() : List.of(differing(null, what, actual, of, expected));
    }

    static Fault differing(Integer line, String what, BigDecimal actual, String of, BigDecimal expected) {
        String is = actual.toPlainString();
        String should = expected.toPlainString();
        return new Fault(line, what + " is " + is + " but " + of + " is " + should, is, should);
    }
}
