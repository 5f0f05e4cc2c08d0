package io.channelsync.operate;

import io.channelsync.database.Product;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;

/** Two stores on each product, kept for all tests of a class and filled anew for each. */
abstract class BothProducts {

    private static final Map<Product, TwoStores> STORES = new EnumMap<>(Product.class);

    @AfterAll
    static void removeDatabases() {
        STORES.values().forEach(TwoStores::close);
        STORES.clear();
    }

    /** Stores whose rows agree. */
    static TwoStores stores(Product product) {
        return STORES.computeIfAbsent(product, TwoStores::on).agree();
    }
}
