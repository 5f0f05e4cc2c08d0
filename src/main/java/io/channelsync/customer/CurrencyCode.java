package io.channelsync.customer;

import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A currency by its ISO 4217 letters. Metals and codes for tests or no currency, which nobody pays with, are refused. */
public final class CurrencyCode {

    private static final Set<String> KNOWN = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private CurrencyCode() {}

    /** Judges a cleaned text as one currency code, in whatever case. */
    public static Verdict read(String text) {
        String code = text.toUpperCase(Locale.ROOT);
        return KNOWN.contains(code) ? Verdict.accepted(code) : Verdict.refused("is not a currency of ISO 4217");
    }
}
