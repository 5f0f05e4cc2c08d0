package io.channelsync.customer;

import static io.channelsync.customer.Sample.BERLIN;
import static io.channelsync.customer.Sample.SEATTLE;
import static io.channelsync.customer.Sample.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerIntakeTest {

    private final CustomerIntake intake = new CustomerIntake(Sample.CUSTOMER, false);

    @Test
    void a_new_person_is_transformed_and_gets_the_defaults_of_the_channel() {
        assertThat(intake.transform(row("create", "FIRST_NAME", "  Ann  Mary ", "last_name", "LEE",
                "email", "Ann@EXAMPLE.com", "phone", "(206) 555-0100", "language", "en_us", "title", " "), SEATTLE))
                .containsEntry("operation", "CREATE").containsEntry("party_type", "PERSON")
                .containsEntry("first_name", "Ann Mary").containsEntry("last_name", "LEE")
                .containsEntry("email", "Ann@example.com").containsEntry("phone", "+12065550100")
                .containsEntry("language", "en-US").containsEntry("currency", "USD").containsEntry("title", null)
                .containsEntry("customer_group", "RETAIL").containsEntry("receipt_option", "EMAIL")
                .containsEntry("address_book", "book").containsEntry("channel_id", "seattle")
                .containsEntry("async_id", Sample.GUID)
                .containsEntry("sync_status", "PENDING").containsEntry("sync_error", null);
    }

    @Test
    void a_new_customer_with_only_an_organizations_name_is_an_organization() {
        assertThat(intake.transform(row("CREATE", "organization_name", "Contoso"), BERLIN))
                .containsEntry("party_type", "ORGANIZATION").containsEntry("currency", "EUR")
                .containsEntry("sync_status", "PENDING");
    }

    @Test
    void what_was_given_is_not_replaced_by_defaults() {
        assertThat(intake.transform(row("CREATE", "last_name", "Lee", "currency", "cad", "language", "fr-CA",
                "customer_group", "VIP", "party_type", "person", "receipt_option", "NONE"), SEATTLE))
                .containsEntry("currency", "CAD").containsEntry("language", "fr-CA")
                .containsEntry("customer_group", "VIP").containsEntry("receipt_option", "NONE");
    }

    @Test
    void an_edit_keeps_its_blanks() {
        assertThat(intake.transform(row("UPDATE", "first_name", "Ann"), SEATTLE))
                .containsEntry("sync_status", "PENDING").containsEntry("address_book", null)
                .doesNotContainKeys("currency", "party_type");
    }

    @Test
    void a_deactivation_is_not_held_up_by_its_values() {
        assertThat(intake.transform(row("DEACTIVATE", "email", " nonsense "), SEATTLE))
                .containsEntry("sync_status", "PENDING").containsEntry("email", "nonsense");
    }

    @Test
    void a_row_that_cannot_be_accepted_keeps_what_was_typed_and_says_every_reason() {
        assertThat(intake.transform(row("CREATE", "first_name", " Ann  Mary ", "email", "ann(at)x.org", "phone", "12345",
                "currency", "dollars", "language", "American", "last_name", "x".repeat(101)), SEATTLE))
                .containsEntry("sync_status", "FAILED").containsEntry("first_name", "Ann  Mary")
                .containsEntry("email", "ann(at)x.org").containsEntry("phone", "12345")
                .containsEntry("customer_group", null).containsEntry("address_book", null)
                .containsEntry("channel_id", "seattle")
                .containsEntry("sync_error", "last_name has 101 characters, at most 100 fit; email has no @; "
                        + "phone is too short for a number in country US; currency is not a currency of ISO 4217; "
                        + "language has no language of ISO 639");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", value = {
        "CREATE, null, null, 'first_name, last_name or organization_name is required'",
        "CREATE, party_type, PERSON, first_name or last_name is required of a person",
        "CREATE, party_type, ORGANIZATION, organization_name is required of an organization",
        "CREATE, party_type, ROBOT, party_type is neither PERSON nor ORGANIZATION",
        "DELETE, first_name, Ann, 'operation is not CREATE, UPDATE or DEACTIVATE'",
        "' ', first_name, Ann, operation is required",
        "UPDATE, async_id, 123, async_id is not a GUID",
    })
    void what_is_missing_or_unknown_is_a_reason(String operation, String column, String value, String reason) {
        Map<String, Object> typed = column == null ? row(operation) : row(operation, column, value);
        assertThat(intake.transform(typed, SEATTLE))
                .containsEntry("sync_status", "FAILED").containsEntry("sync_error", reason);
    }

    @Test
    void a_new_customer_needs_a_guid_and_others_an_owner() {
        assertThat(intake.transform(row("CREATE", "last_name", "Lee", "async_id", null, "account_number", "C-1"), SEATTLE))
                .containsEntry("sync_error", "async_id is required");
        assertThat(intake.transform(row("UPDATE", "async_id", null, "account_number", "C-1"), SEATTLE))
                .containsEntry("sync_status", "PENDING");
        assertThat(intake.transform(row("DEACTIVATE", "async_id", null), SEATTLE))
                .containsEntry("sync_error", "account_number or async_id is required");
    }

    @Test
    void a_row_without_an_operation_can_still_be_stored() {
        assertThat(intake.transform(row(null), SEATTLE)).containsEntry("operation", "");
    }

    @Test
    void lengths_count_as_the_stricter_database_does() {
        String fifty = "\uD83D\uDE00".repeat(50);
        assertThat(intake.transform(row("CREATE", "last_name", fifty), SEATTLE)).containsEntry("sync_status", "PENDING");
        assertThat(intake.transform(row("CREATE", "last_name", fifty + "x"), SEATTLE))
                .containsEntry("sync_error", "last_name has 101 characters, at most 100 fit");
    }

    @Test
    void names_are_brought_to_proper_case_only_where_asked_for() {
        Map<String, Object> typed = row("CREATE", "first_name", "ANNA", "last_name", "O'BRIEN", "title", "MRS.");
        assertThat(intake.transform(typed, SEATTLE)).containsEntry("last_name", "O'BRIEN");
        assertThat(new CustomerIntake(Sample.CUSTOMER, true).transform(typed, SEATTLE))
                .containsEntry("first_name", "Anna").containsEntry("last_name", "O'Brien").containsEntry("title", "MRS.");
    }

    @Test
    void a_corrected_row_passes_when_it_is_checked_again() {
        Map<String, Object> failed = intake.transform(row("CREATE", "last_name", "Lee", "email", "lee"), SEATTLE);
        failed.put("email", "lee@x.org");
        assertThat(intake.transform(failed, SEATTLE)).containsEntry("sync_status", "PENDING")
                .containsEntry("sync_error", null).containsEntry("currency", "USD").containsEntry("address_book", "book");
    }

    @Test
    void a_bad_row_leaves_its_neighbours_alone() {
        assertThat(intake.transform(List.of(row("CREATE", "last_name", "A"), row("CREATE"), row("CREATE", "last_name", "B")),
                SEATTLE)).extracting(row -> row.get("sync_status")).containsExactly("PENDING", "FAILED", "PENDING");
    }
}
