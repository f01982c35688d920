package dev.zapis.bot.person.staff;

import static dev.zapis.bot.desk.DeskSamples.OFFICE;
import static dev.zapis.bot.desk.DeskSamples.anna;
import static dev.zapis.bot.desk.DeskSamples.chat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.FakeChat;
import dev.zapis.command.AccessRefusal;
import dev.zapis.command.CommandId;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.person.AddNames;
import dev.zapis.command.person.UndoNames;
import dev.zapis.events.person.Role;
import dev.zapis.query.person.NewNames;
import dev.zapis.query.person.RegisteredPeople;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AddingNamesTest {

    /** Everybody is new but Boris. */
    private static FakeChat adding() {
        return chat(anna(Role.ADMIN))
                .answersBy(
                        NewNames.class,
                        asked -> new NewNames.Result(asked.names().stream()
                                .filter(name -> !name.startsWith("Борис"))
                                .distinct()
                                .toList()))
                // Each command has added a name, and the first one another.
                .answersBy(
                        RegisteredPeople.class,
                        asked -> new RegisteredPeople.Result(asked.people().size() / AddNames.MOST + 1, 1))
                .opens(new AddNamesScreen());
    }

    @Test
    void a_list_is_looked_at_before_it_is_added() {
        adding().types("Анна Белова\n1\nБорис Климов\n\n🌸🌸🌸")
                .sees(
                        "Новых имён: 1",
                        "повторяются: 1",
                        "не будут добавлены: 2",
                        "строка 2: «1» — нужно от 2 до 60 знаков",
                        "строка 5: «🌸🌸🌸» — нужны хотя бы две буквы")
                .taps("Добавить 1")
                .told(new AddNames(OFFICE, List.of("Анна Белова", "Борис Климов")))
                .sees("Добавлено имён: 2");
    }

    @Test
    void added_names_are_taken_back_but_for_those_that_somebody_has_claimed() {
        FakeChat chat = adding().types("Анна Белова").taps("Добавить 1");
        chat.told(new AddNames(OFFICE, List.of("Анна Белова"))).sees("Добавлено имён: 2");
        CommandId act = chat.made(id -> id).getFirst();
        chat.taps("↩ Отменить действие")
                .told(new UndoNames(act, UndoWindow.RESULT))
                .sees("Убрано имён: 1", "Остались в списке, так как их уже заняли: 1");
    }

    @Test
    void several_names_on_a_line_are_all_read_and_said() {
        adding().types("Анна, Вера; Глеб")
                .sees("Новых имён: 3", "прочитаны через запятую: Анна, Вера, Глеб", "[Имя — до первой запятой]")
                .taps("Добавить 3")
                .told(new AddNames(OFFICE, List.of("Анна", "Вера", "Глеб")))
                .sees("Добавлено имён");
        adding().types("Анна Белова, Борис Климов\nВера Ким, Глеб Ли")
                .sees("Новых имён: 3", "повторяются: 1", "через запятую: Анна Белова, Борис Климов, Вера Ким, Глеб Ли");
        adding().in("en").types("Иванов, Пётр").sees("New names: 2", "names separated by commas: Иванов, Пётр");
    }

    @Test
    void what_may_be_a_table_is_read_as_one_and_said_and_can_be_read_the_other_way() {
        FakeChat chat = adding().types("Анна Белова,Сбыт\nВера Ким,Склад");
        chat.sees("Новых имён: 2", "до первой запятой: Анна Белова, Вера Ким").taps("Каждое имя отдельно");
        chat.sees("Новых имён: 4", "через запятую: Анна Белова, Сбыт").taps("Имя — до первой запятой");
        chat.sees("Новых имён: 2").taps("Добавить 2").told(new AddNames(OFFICE, List.of("Анна Белова", "Вера Ким")));
    }

    /** Seen: a second list, typed while the first one was looked at, took its place without a word. */
    @Test
    void another_list_at_the_preview_is_asked_about() {
        FakeChat chat = adding().types("Анна Белова").sees("Новых имён: 1");
        chat.types("Вера Ким\nГлеб Ли")
                .told()
                .sees("Первый список ещё не добавлен", "Первый (1): Анна Белова", "Второй (2): Вера Ким, Глеб Ли")
                .taps("➕ Объединить списки")
                .sees("Новых имён: 3")
                .taps("Добавить 3")
                .told(new AddNames(OFFICE, List.of("Анна Белова", "Вера Ким", "Глеб Ли")));
    }

    @Test
    void of_two_lists_either_is_taken_alone() {
        FakeChat chat = adding().types("Анна, Вера").sees("через запятую: Анна, Вера");
        chat.types("Зоя Юдина").taps("Взять только второй").sees("Новых имён: 1");
        chat.sends("more.csv", "ФИО\nИя Рим\nЛев Ян\nИра Ким".getBytes(UTF_8))
                .sees("Первый (1): Зоя Юдина", "Второй (3): Ия Рим, Лев Ян, Ира Ким")
                .types("Ян Лес, Юлия Гай")
                .sees("Первый (1): Зоя Юдина", "Второй (2): Ян Лес, Юлия Гай");
        chat.taps("Оставить только первый")
                .sees("Новых имён: 1")
                .taps("Добавить 1")
                .told(new AddNames(OFFICE, List.of("Зоя Юдина")));
    }

    @Test
    void the_same_list_again_is_no_second_one() {
        adding().types("Анна Белова\nВера Ким")
                .types("Анна Белова\n\nВера Ким")
                .sees("Новых имён: 2")
                .doesNotSee("Первый");
    }

    @Test
    void two_lists_that_are_too_long_together_are_refused() {
        String most = "Анна Белова\n".repeat(3_000);
        adding().sends("one.csv", most.getBytes(UTF_8))
                .sends("two.csv", most.replace("Анна", "Вера").getBytes(UTF_8))
                .taps("➕ Объединить списки")
                .sees("Слишком много строк: 6\u00A0000");
    }

    @Test
    void blank_lines_do_not_count_and_after_too_many_one_may_try_again() {
        adding().types("Анна Белова\n\n \n".repeat(3_000)).sees("Новых имён: 1");
        adding().types("Анна Белова\n".repeat(5_001))
                .sees("Слишком много строк: 5\u00A0001", "Пришлите список короче")
                .taps("📝 Прислать другой список")
                .sees("Добавить имена");
        adding().types("Анна, ".repeat(5_001)).sees("Слишком много строк: 5\u00A0001");
    }

    @Test
    void a_file_is_as_good_as_a_message() {
        byte[] file = "Отдел;ФИО\nСбыт;Анна Белова\0".getBytes(Charset.forName("windows-1251"));
        adding().sends("staff.csv", file).taps("Добавить 1").told(new AddNames(OFFICE, List.of("Анна Белова")));
    }

    @Test
    void a_list_without_a_new_name_has_nothing_to_be_added() {
        adding().types("Борис Климов").sees("Новых имён: 0").doesNotSee("Добавить");
    }

    @Test
    void a_long_list_is_added_by_the_hundred_and_goes_on_where_it_was_stopped() {
        String list =
                IntStream.range(0, 250).mapToObj(each -> "Имя " + names(each)).collect(Collectors.joining("\n"));
        FakeChat chat = adding().types(list)
                .sees("Новых имён: 250")
                .refuses(AddNames.class, AccessRefusal.BUSY)
                .taps("Добавить 250")
                .sees("через минуту")
                .obstructs(AddNames.class, reactor.core.publisher.Mono.empty())
                .taps("Добавить 250")
                .sees("Добавлено имён: 4");
        assertThat(chat.visits().told())
                .extracting(told -> ((AddNames) told).names().size())
                .containsExactly(100, 100, 50);
    }

    private static String names(int number) {
        return "" + (char) ('а' + number / 26) + (char) ('а' + number % 26);
    }

    @Test
    void a_list_that_was_added_or_is_out_of_date_is_asked_for_again() {
        adding().opens(new NewNamesScreen("unknown"))
                .sees("уже добавлен или устарел")
                .taps("📝 Прислать другой список");
    }

    @Test
    void more_lines_than_can_be_added_at_once_are_refused() {
        adding().types("Анна Белова\n".repeat(5_002)).sees("Слишком много строк: 5\u00A0002");
        String most = "Анна Белова\n".repeat(5_000);
        adding().sends("staff.csv", (most + "Анна Белова").getBytes(UTF_8)).sees("Слишком много строк: 5\u00A0001");
        adding().sends("staff.csv", ("ФИО\n" + most + "Анна Белова").getBytes(UTF_8))
                .sees("Слишком много строк: 5\u00A0001");
        adding().sends("staff.csv", ("ФИО\n" + most).getBytes(UTF_8)).sees("Новых имён: 1");
    }
}
