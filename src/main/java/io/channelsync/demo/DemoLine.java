package io.channelsync.demo;

import java.math.BigDecimal;

/** One position of a receipt; a return has a negative quantity. Prices are before tax. */
record DemoLine(
        String itemId,
        String description,
        BigDecimal quantity,
        BigDecimal unitPrice,
        BigDecimal discount,
        BigDecimal tax) {

    BigDecimal net() {
        return unitPrice.multiply(quantity).subtract(discount);
    }

    /** The same goods handed back. */
    DemoLine handedBack() {
        return new DemoLine(itemId, description, quantity.negate(), unitPrice, discount.negate(), tax.negate());
    }
}
