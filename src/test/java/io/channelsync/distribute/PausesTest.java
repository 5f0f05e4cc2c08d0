package io.channelsync.distribute;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.cli.CommandHere;
import io.channelsync.database.Product;
import io.channelsync.operate.Answer;
import io.channelsync.operate.Pauses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Channels that are left alone by command, and channels that are to have no customers, with the real flows on both products. */
class PausesTest {

    @ParameterizedTest
    @EnumSource(value = Product.class, names = {"HSQLDB", "POSTGRESQL"})
    void a_paused_channel_is_left_alone_and_catches_up(Product product) {
        try (ShopSite shops = ShopSite.on(product)) {
            shops.write("north", "Ann");
            Pauses pauses = new Pauses(shops.sites(), "test");

            assertThat(pauses.pause(List.of("east")).exitCode()).isEqualTo(4);
            assertThat(pauses.pause(List.of("north"))).isEqualTo(new Answer("north: paused", 0));
            assertThat(pauses.pause(List.of("north"))).isEqualTo(new Answer("north: was paused already", 0));
            shops.settle();

            assertThat(shops.site().daemon().board().health("north").state()).isEqualTo("PAUSED");
            assertThat(Pauses.heed(shops.sites()).channels().get(0).paused()).isTrue();
            assertThat(shops.site().hq().sql("select count(*) from async_customer").query(Long.class).single()).isZero();

            assertThat(pauses.resume(List.of("north"))).isEqualTo(new Answer("north: goes on", 0));
            shops.settle();

            assertThat(shops.site().channel("north").sql("select count(*) from customer").query(Long.class).single()).isEqualTo(1);
            assertThat(shops.verify().findings()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Product.class, names = {"HSQLDB", "POSTGRESQL"})
    void a_channel_that_is_to_have_no_customers_is_emptied_only_with_consent(Product product) throws IOException {
        try (ShopSite shops = ShopSite.on(product)) {
            shops.write("north", "Ann");
            shops.settle();
            Path file = shops.site().configFolder().resolve("channels.yaml");
            Files.writeString(file, Files.readString(file).replaceFirst("customer-data: true", "customer-data: false"));
            shops.site().restart();
            shops.write("north", "Bob");
            shops.settle();
            assertThat(shops.found("north")).containsExactly("Ann");
            assertThat(shops.verify().findings()).singleElement().satisfies(finding ->
                    assertThat(finding.detail()).contains("should have no customers; try: channelsync resync north"));

            shops.site().restart();
            assertThat(CommandHere.run(shops.site(), "resync", "north").toString()).contains("add --yes");
            assertThat(CommandHere.run(shops.site(), "resync", "--group", "shops", "--yes").toString()).contains("north: session");
            shops.settle();

            assertThat(shops.found("north")).isEmpty();
            assertThat(shops.site().channel("north").sql("select count(*) from customer").query(Long.class).single()).isZero();
            assertThat(shops.verify().findings()).isEmpty();
        }
    }
}
