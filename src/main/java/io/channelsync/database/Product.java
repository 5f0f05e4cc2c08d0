package io.channelsync.database;

/** The database products that ChannelSync speaks. */
public enum Product {
    HSQLDB("hsqldb"),
    POSTGRESQL("postgresql");

    private final String folder;

    Product(String folder) {
        this.folder = folder;
    }

    /** The folder beside a SQL file that holds the text for this product, where it has to differ. */
    public String folder() {
        return folder;
    }

    /**
     * The product behind a JDBC URL.
     *
     * @throws IllegalArgumentException when no supported product has such URLs
     */
    public static Product of(String url) {
        for (Product product : values()) {
            if (url.startsWith("jdbc:" + product.folder + ":")) {
                return product;
            }
        }
        throw new IllegalArgumentException("no supported database has URLs like this one");
    }
}
