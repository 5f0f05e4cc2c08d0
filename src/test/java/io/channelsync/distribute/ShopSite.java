package io.channelsync.distribute;

import io.channelsync.channel.Channel;
import io.channelsync.database.Product;
import io.channelsync.flow.Flow;
import io.channelsync.operate.Sites;
import io.channelsync.operate.Verify;
import io.channelsync.operate.VerifyReport;
import io.channelsync.testing.Site;
import io.channelsync.testing.TestDatabase;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** HQ with two channels, north with the address book {@code all} and south with the book {@code south}. */
final class ShopSite implements AutoCloseable {

    private final Site site;

    private ShopSite(Site site) {
        this.site = site;
    }

    static ShopSite on(Product product) {
        return new ShopSite(Site.of(product, List.of("north", "south"), ShopSite::channel));
    }

    private static Channel channel(String id, TestDatabase database) {
        String book = id.equals("north") ? "all" : id;
        return new Channel(id, id, database.address(), "shops", "US", ZoneId.of("UTC"), LocalTime.MIDNIGHT, List.of(book),
                new Channel.DefaultCustomer(null, "RETAIL", "USD", "en-US", book, null), false);
    }

    Site site() {
        return site;
    }

    Sites sites() {
        return new Sites(site.hqDatabase(), site::channelDatabase, site.settings().channels(), site.clock());
    }

    /** A till writes a customer. */
    UUID write(String channel, String name) {
        UUID guid = UUID.randomUUID();
        site.channel(channel).sql("insert into async_customer (operation_id, operation, async_id, created_at, party_type, first_name, email)"
                        + " values (:operation, 'CREATE', :guid, current_timestamp, 'PERSON', :name, :email)")
                .param("operation", UUID.randomUUID()).param("guid", guid).param("name", name).param("email", name + "@example.com")
                .update();
        return guid;
    }

    /** Runs every flow until nothing moves. */
    void settle() {
        site.runUntilQuiet(List.of(Flow.values()));
    }

    String accountOf(UUID guid) {
        return site.hq().sql("select account_number from customer where async_id = :guid").param("guid", guid).query(String.class).single();
    }

    /** What the tills of a channel find, by name. */
    List<String> found(String channel) {
        return site.channel(channel).sql("select first_name from customer_lookup order by first_name").query(String.class).list();
    }

    VerifyReport verify() {
        return new Verify(sites()).run();
    }

    @Override
    public void close() {
        site.close();
    }
}
