package io.channelsync.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', value = {
        "JON, Jon", "anna maria, Anna Maria", "ANDRÉS, Andrés", "MUÑOZ, Muñoz", "JEAN-PIERRE, Jean-Pierre",
        "O'BRIEN, O'Brien", "D’ANGELO, D’Angelo", "ANNA'S, Anna's", "MCDONALD, McDonald", "MCDONALD-O'NEIL, McDonald-O'Neil",
        "MACEDO, Macedo", "MCD, Mcd", "DE LA CRUZ, De la Cruz", "LUDWIG VAN BEETHOVEN, Ludwig van Beethoven",
        "HENRY VIII, Henry VIII", "henry iv, Henry IV", "IV, Iv", "SMITH JR., Smith Jr.", "ΠΑΠΑΔΟΠΟΥΛΟΣ, Παπαδοπουλος",
        "İBRAHİM, İbrahim", "ИВАН, Иван", "王小明, 王小明", "A, A", "ß, ß", "(BOB), (Bob)",
        "van Gogh, van Gogh", "McDonald, McDonald", "dE sOUZA, dE sOUZA", "MacKenzie, MacKenzie",
    })
    void names_in_one_case_come_to_proper_case_and_others_are_left(String typed, String proper) {
        assertThat(PersonName.properCase(typed)).isEqualTo(proper);
        assertThat(PersonName.properCase(proper)).isEqualTo(proper);
    }
}
