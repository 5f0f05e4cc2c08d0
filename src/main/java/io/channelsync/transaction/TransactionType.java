package io.channelsync.transaction;

/** What a till can write: a sale that is over, an order, or a change of an order that it has written before. */
public enum TransactionType {
    CASH_AND_CARRY("sale"),
    CUSTOMER_ORDER("order"),
    ORDER_EDIT("edit of an order"),
    ORDER_CANCELLATION("cancellation of an order");

    private final String spoken;

    TransactionType(String spoken) {
        this.spoken = spoken;
    }

    /** True for the value of {@code transaction_type} that is this one. */
    public boolean is(Object value) {
        return name().equals(value);
    }

    /** True for an edit or a cancellation, which {@code refers_to} an order. */
    public static boolean changesOrder(Object value) {
        return ORDER_EDIT.is(value) || ORDER_CANCELLATION.is(value);
    }

    /** True for what {@code synchronize-orders} works on: an order, or a change of one. */
    public static boolean concernsOrder(Object value) {
        return CUSTOMER_ORDER.is(value) || changesOrder(value);
    }

    /** How people call a transaction of the type; anything unknown is a sale. */
    public static String spoken(Object value) {
        for (TransactionType type : values()) {
            if (type.is(value)) {
                return type.spoken;
            }
        }
        return CASH_AND_CARRY.spoken;
    }
}
