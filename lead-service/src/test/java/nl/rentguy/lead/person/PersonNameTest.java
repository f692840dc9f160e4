package nl.rentguy.lead.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Jan Jansen                  | Jan         |          | Jansen
            Jan-Willem van den Berg     | Jan-Willem  | van den  | Berg
            Sophie in 't Veld           | Sophie      | in 't    | Veld
            Sophie in ’t Veld           | Sophie      | in ’t    | Veld
            Anne de la Rue              | Anne        | de la    | Rue
            Ronald van 't Hof           | Ronald      | van 't   | Hof
            Lotte van het Groenewoud    | Lotte       | van het  | Groenewoud
            Bram ter Braak              | Bram        | ter      | Braak
            JAN VAN DEN BERG            | JAN         | VAN DEN  | BERG
            M. C. op den Akker          | M. C.       | op den   | Akker
            Maria van der Berg-de Boer  | Maria       | van der  | Berg-de Boer
            Piet uit den Bogaard        | Piet        | uit den  | Bogaard
            Ludwig von der Heide        | Ludwig      | von der  | Heide
            Marco d'Hondt               | Marco       |          | d'Hondt
            Jan  van   Dam              | Jan         | van      | Dam
            Jan van                     | Jan         |          | van
            Al Gore                     | Al          |          | Gore
            Madonna                     | Madonna     |          |
            Anna Maria Lucia Bakker     | Anna Maria Lucia |     | Bakker
            van den Berg                | van den Berg |         |
            Van den Berg                | Van den Berg |         |
            de Vries                    | de Vries    |          |
            Zoë 🎧 اسم                  | Zoë 🎧      |          | اسم
            محمد علي                    | محمد        |          | علي
            李小龍                       | 李小龍       |          |
            """)
    void aFullNameIsSplitAtItsTussenvoegsel(String written, String first, String infix, String last) {
        // When
        PersonName name = PersonName.parse(written);

        // Then
        assertThat(name).isEqualTo(new PersonName(first, infix, last));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sanne |         | van de Vries | van de  | Vries
            Sanne |         | Vries        |         | Vries
            Sanne | van de  | Vries        | van de  | Vries
            Sanne |         | in 't Veld   | in 't   | Veld
            Sanne |         | van          |         | van
            Sanne |         |              |         |
            """)
    void aTussenvoegselInTheLastNameIsMovedToItsPlace(
            String first, String infix, String last, String expectedInfix, String expectedLast) {
        // When
        PersonName name = PersonName.of(first, infix, last);

        // Then
        assertThat(name).isEqualTo(new PersonName(first, expectedInfix, expectedLast));
    }

    @ParameterizedTest
    @CsvSource({"'Jan\u00a0van\u00a0Dam', van", "'Jan\u2003van Dam', van"})
    void blanksOfWordProcessorsSeparateWords(String written, String infix) {
        // When
        PersonName name = PersonName.parse(written);

        // Then
        assertThat(name.infix()).isEqualTo(infix);
    }
}
