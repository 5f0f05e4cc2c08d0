package io.channelsync.simulation;

/**
 * Something of a customer that tills create, edit and take away. Only one channel ever writes it, so that its operations have
 * one order.
 *
 * @param item GUID of an address or a contact, an affiliation, or the name of an attribute
 */
record Thing(Kind kind, Model.Customer owner, String item) {

    /** What there is of it. */
    enum Kind {
        ADDRESS("async_address", true),
        CONTACT("async_contact", true),
        AFFILIATION("async_affiliation", false),
        ATTRIBUTE("async_attribute", false);

        private final String table;
        private final boolean created;

        Kind(String table, boolean created) {
            this.table = table;
            this.created = created;
        }

        /** The staging table of its operations. */
        String table() {
            return table;
        }

        /** True when it must be created before it is edited, and stays when it is deactivated. */
        boolean created() {
            return created;
        }
    }
}
