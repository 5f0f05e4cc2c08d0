package io.channelsync.customer;

import static io.channelsync.customer.Sample.BERLIN;
import static io.channelsync.customer.Sample.SEATTLE;
import static io.channelsync.customer.Sample.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AddressIntakeTest {

    private final AddressIntake intake = new AddressIntake(Sample.ADDRESS);

    @Test
    void an_address_is_transformed() {
        assertThat(intake.transform(List.of(row("CREATE", "street", " 1  Main\nStreet ", "country", "United States",
                "phone", "030 901820", "email", "a@X.org", "is_primary", true)), BERLIN).get(0))
                .containsEntry("street", "1 Main Street").containsEntry("country", "US")
                .containsEntry("phone", "+4930901820").containsEntry("email", "a@x.org")
                .containsEntry("is_primary", true).containsEntry("channel_id", "berlin")
                .containsEntry("sync_status", "PENDING").containsEntry("sync_error", null);
    }

    @Test
    void a_new_address_without_a_country_is_in_the_channels() {
        assertThat(intake.transform(row("CREATE", "city", "Seattle"), SEATTLE)).containsEntry("country", "US");
        assertThat(intake.transform(row("UPDATE", "city", "Seattle"), SEATTLE)).doesNotContainKey("country");
    }

    @Test
    void a_blank_purpose_stays_blank() {
        assertThat(intake.transform(row("CREATE", "purpose", " "), SEATTLE)).containsEntry("purpose", null);
    }

    @Test
    void every_reason_is_given_at_once() {
        assertThat(intake.transform(row("CREATE", "async_id", null, "address_id", null, "street", "x".repeat(251),
                "country", "Atlantis", "is_primary", "perhaps"), SEATTLE))
                .containsEntry("sync_status", "FAILED").containsEntry("country", "Atlantis")
                .containsEntry("sync_error", "is_primary is neither true nor false; account_number or async_id is required; "
                        + "address_id is required; street has 251 characters, at most 250 fit; "
                        + "country is not a country of ISO 3166-1");
    }

    @Test
    void what_a_person_typed_for_a_flag_becomes_one() {
        assertThat(intake.transform(row("UPDATE", "is_primary", "TRUE"), SEATTLE)).containsEntry("is_primary", true);
    }
}
