package io.channelsync.transaction;

import java.util.List;
import java.util.Locale;

/** The rules that a sale has to keep before it enters a statement, each switched by {@code channelsync.validation.ID}. */
public enum ValidationRule {
    /** The day is one that can be: not more than a day ahead of the channel's calendar, and not older than the settings allow. */
    BUSINESS_DATE(HeaderRules::businessDate),
    /** Amounts have no more digits than their currency. */
    CURRENCY_ROUNDING(CurrencyRounding::check),
    /** HQ has the account that the sale goes to. */
    CUSTOMER_EXISTS(HeaderRules::customerExists),
    /** It has a line. */
    NOT_EMPTY(HeaderRules::notEmpty),
    /** The discount of the header is that of the lines. */
    DISCOUNT_AMOUNT(HeaderRules::discountAmount),
    /** The net amount of the header is that of the lines. */
    NET_AMOUNT(HeaderRules::netAmount),
    /** The tax of the header is that of the lines. */
    TAX_AMOUNT(HeaderRules::taxAmount),
    /** Net amount and tax make the gross amount. */
    GROSS_AMOUNT(HeaderRules::grossAmount),
    /** The item count is the sum of the quantities. */
    ITEM_COUNT(HeaderRules::itemCount),
    /** The payments cover the gross amount exactly. */
    PAYMENT_AMOUNT(HeaderRules::paymentAmount),
    /** Quantity times price less discount is the amount of a line, but for rounding. */
    LINE_AMOUNT(LineRules::lineAmount),
    /** Quantity and amount of a line have the same sign, and no price is negative. */
    SIGN(LineRules::sign),
    /** The unit of a line is one that HQ knows, and its quantity can be counted in it. */
    UNIT(LineRules::unit);

    private interface Check {
        List<Fault> of(StoreTransaction sale, Circumstances now);
    }

    private final Check check;

    ValidationRule(Check check) {
        this.check = check;
    }

    /** What settings, tables and reasons call it: {@code gross-amount}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The setting that switches it. */
    public String setting() {
        return "channelsync.validation." + id();
    }

    List<Fault> check(StoreTransaction sale, Circumstances now) {
        return check.of(sale, now);
    }
}
