package dev.zapis.bot.desk;

import static dev.zapis.bot.desk.DeskSamples.anna;
import static dev.zapis.bot.desk.DeskSamples.chat;

import dev.zapis.bot.dialog.FakeChat;
import dev.zapis.query.NameSearch;
import dev.zapis.query.desk.ColleagueSearch;
import dev.zapis.query.person.Colleagues;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom words that are nobody's name may have meant: a slip of the fingers finds somebody, an ordinary word nobody. */
class GuessedNamesTest {

    private static final List<String> STAFF = List.of(
            "Анна Белова",
            "Борис Климов",
            "Екатерина Дубова",
            "Александр Новиков",
            "Мария Столярова",
            "Дмитрий Орлов",
            "Павел Морозов",
            "Светлана Котельская",
            "Игорь Зимин",
            "Наталья Кузнецова",
            "Сергей Марков",
            "Валентина Достоевская",
            "Anna Belova",
            "Charlotte Bennett",
            "Michael Thompson",
            "Jennifer Marshall",
            "Oliver Harrison",
            "Margaret Collins",
            "Benjamin Foster",
            "Stephanie Baker");

    private static FakeChat office() {
        return chat(anna())
                .answers(ColleagueSearch.class, new ColleagueSearch.Result(List.of()))
                .answersBy(
                        Colleagues.class,
                        asked -> new Colleagues.Result(STAFF.stream()
                                .filter(name -> NameSearch.shape(name).contains(NameSearch.shape(asked.part())))
                                .toList()));
    }

    private static void suggestsNobody(String word) {
        office().types("/help").types(word).sees("Не понял").doesNotSee(STAFF.toArray(String[]::new));
    }

    /** Seen: «уборка» asked whether somebody called Дубова was meant. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "уборка",
                "климат",
                "маркер",
                "столовая",
                "морозилка",
                "кофеварка",
                "парковка",
                "ключи",
                "принтер",
                "обед",
                "переговорка",
                "интернет",
                "пароль",
                "больничный",
                "отчет",
                "новости",
                "зарплата",
                "совещание",
                "окно",
                "стулья",
                "курьер",
                "посылка",
                "котлета",
                "кузница",
                "светильник",
                "мороженое",
                "зимой",
                "дубль",
                "орбита",
                "документ",
                "достаточно",
                "сервер"
            })
    void an_ordinary_russian_word_suggests_nobody(String word) {
        suggestsNobody(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cleaning", "coffee", "parking", "printer", "lunch", "keys", "internet", "password", "salary", "window",
                "chairs", "courier", "parcel", "marketing", "margin", "thermos", "charger", "bench", "orange",
                        "harvest",
                "college", "forest", "steps", "basket", "michelin", "benefit", "generator", "document", "server",
                        "stapler",
                "biscuit", "annual"
            })
    void an_ordinary_english_word_suggests_nobody(String word) {
        suggestsNobody(word);
    }

    @ParameterizedTest
    @CsvSource({
        "Белва, Анна Белова",
        "Бедова, Анна Белова",
        "Беловва, Анна Белова",
        "Климв, Борис Климов",
        "Кимов, Борис Климов",
        "Клмиов, Борис Климов",
        "Дубва, Екатерина Дубова",
        "Екатирина, Екатерина Дубова",
        "Иктерина, Екатерина Дубова",
        "Алексадр, Александр Новиков",
        "Александер, Александр Новиков",
        "Новкиов, Александр Новиков",
        "Навиков, Александр Новиков",
        "Столярва, Мария Столярова",
        "Сталярова, Мария Столярова",
        "Димитрий, Дмитрий Орлов",
        "Дмитрй, Дмитрий Орлов",
        "Орлоф, Дмитрий Орлов",
        "Марозов, Павел Морозов",
        "Мрозов, Павел Морозов",
        "Светалана, Светлана Котельская",
        "Котелская, Светлана Котельская",
        "Котельскайа, Светлана Котельская",
        "Игрь Зимин, Игорь Зимин",
        "Зимен, Игорь Зимин",
        "Наталя, Наталья Кузнецова",
        "Кузницова, Наталья Кузнецова",
        "Сиргей, Сергей Марков",
        "Маркав, Сергей Марков",
        "Валентна, Валентина Достоевская",
        "Дастаевская, Валентина Достоевская",
        "где сидит Климв, Борис Климов"
    })
    void a_misspelt_russian_name_suggests_whose_it_is(String word, String name) {
        office().types("/help").types(word).sees(name);
    }

    @ParameterizedTest
    @CsvSource({
        "Belva, Anna Belova",
        "Belowa, Anna Belova",
        "Beloova, Anna Belova",
        "Charlote, Charlotte Bennett",
        "Sharlotte, Charlotte Bennett",
        "Charlotet, Charlotte Bennett",
        "Bennet, Charlotte Bennett",
        "Benett, Charlotte Bennett",
        "Bennnett, Charlotte Bennett",
        "Micheal, Michael Thompson",
        "Michel, Michael Thompson",
        "Thomson, Michael Thompson",
        "Tompson, Michael Thompson",
        "Thopmson, Michael Thompson",
        "Jenifer, Jennifer Marshall",
        "Jennifir, Jennifer Marshall",
        "Marshal, Jennifer Marshall",
        "Marshell, Jennifer Marshall",
        "Olivr, Oliver Harrison",
        "Olivier, Oliver Harrison",
        "Harison, Oliver Harrison",
        "Harrisson, Oliver Harrison",
        "Margret, Margaret Collins",
        "Margarit, Margaret Collins",
        "Colins, Margaret Collins",
        "Collens, Margaret Collins",
        "Benjamen, Benjamin Foster",
        "Bejnamin, Benjamin Foster",
        "Fostr, Benjamin Foster",
        "Stefanie, Stephanie Baker",
        "Stephany, Stephanie Baker",
        "Bakre, Stephanie Baker"
    })
    void a_misspelt_english_name_suggests_whose_it_is(String word, String name) {
        office().types("/help").types(word).sees(name);
    }
}
