package dev.zapis.bot.person.export;

import static dev.zapis.bot.desk.DeskSamples.TUESDAY;
import static dev.zapis.bot.desk.DeskSamples.anna;
import static dev.zapis.bot.desk.DeskSamples.chat;
import static dev.zapis.bot.desk.DeskSamples.suspendedAnna;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zapis.bot.dialog.AccountRecords.Buttons;
import dev.zapis.bot.dialog.AccountRecords.Chat;
import dev.zapis.bot.dialog.AccountRecords.Fact;
import dev.zapis.bot.dialog.AccountRecords.History;
import dev.zapis.bot.dialog.AccountRecords.Message;
import dev.zapis.bot.dialog.AccountRecords.Messages;
import dev.zapis.bot.dialog.AccountRecords.Notice;
import dev.zapis.bot.dialog.AccountRecords.Notices;
import dev.zapis.bot.dialog.AccountRecords.Place;
import dev.zapis.bot.dialog.AccountRecords.Updates;
import dev.zapis.bot.dialog.AccountRecords.Upload;
import dev.zapis.bot.dialog.BotParts;
import dev.zapis.bot.dialog.CurrentUser;
import dev.zapis.bot.dialog.FakeChat;
import dev.zapis.bot.dialog.PersonalRecords;
import dev.zapis.bot.dialog.PersonalRecords.Kept;
import dev.zapis.bot.dialog.RecordSection;
import dev.zapis.bot.dialog.TelegramUser;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.Wording;
import dev.zapis.bot.dialog.render.OutgoingMessage.File;
import dev.zapis.bot.person.export.PersonalExport.Brought;
import dev.zapis.events.Ids;
import dev.zapis.events.office.Registration;
import dev.zapis.events.parts.SliceParts;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import dev.zapis.events.person.Visibility;
import dev.zapis.query.desk.OwnBookings;
import dev.zapis.query.desk.OwnBookings.Booked;
import dev.zapis.query.journal.OwnRefusals;
import dev.zapis.query.person.MyData;
import dev.zapis.query.person.OwnRequests;
import dev.zapis.query.person.ProfileOf;
import dev.zapis.query.person.RemindersOf;
import dev.zapis.query.person.WhoIs;
import dev.zapis.wrong.second.person.SecondNames;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people get when they ask for all that is kept of them. */
class PersonalExportTest {

    private static final Instant SATURDAY = Instant.parse("2026-11-20T20:30:00Z");
    private static final String SHARP = "Анна <b>\"О'Нил\"</b> & Co";

    private static ProfileOf.Result profile(@Nullable String name) {
        return new ProfileOf.Result(
                name,
                "+79161234567",
                "Офис",
                Set.of(Role.HEAD),
                Set.of(Role.PROVIDER),
                List.of("Дизайн", "Продажи"),
                Visibility.TEAM,
                ZoneId.of("Asia/Omsk"),
                SATURDAY);
    }

    private static final Booked COMING = new Booked(TUESDAY, "A3", "У окна", null, null, false);
    private static final Booked ON_CLOSED_DAY = new Booked(TUESDAY.plusDays(4), "A5", "У окна", null, null, true);
    private static final Booked LOST =
            new Booked(TUESDAY, "A7", "Зал", new OwnBookings.End(SATURDAY, false), null, false);
    private static final Booked CANCELLED =
            new Booked(TUESDAY.minusDays(4), "B1", "Зал", new OwnBookings.End(SATURDAY, true), "TAKEN", false);
    private static final Booked TAKEN_AWAY =
            new Booked(TUESDAY.minusDays(5), "B2", "Зал", new OwnBookings.End(SATURDAY, false), null, false);

    private static FakeChat of(CurrentUser visitor) {
        return chat(visitor)
                .answers(ProfileOf.class, profile(SHARP))
                .answers(MyData.class, new MyData.Result(profile(SHARP), "ru", true))
                .answers(RemindersOf.class, new RemindersOf.Result(Set.of(), LocalTime.of(22, 0), LocalTime.of(8, 0)))
                .answers(
                        OwnBookings.class,
                        new OwnBookings.Result(List.of(COMING, CANCELLED, TAKEN_AWAY, ON_CLOSED_DAY, LOST), 0))
                .answers(
                        OwnRequests.class,
                        new OwnRequests.Result(
                                new OwnRequests.Registration(null, null, null, "APPROVED", Role.HEAD, "по делу"),
                                List.of(new OwnRequests.RoleRequest(Role.PROVIDER, null))))
                .answers(
                        OwnRefusals.class,
                        new OwnRefusals.Result(
                                List.of(new OwnRefusals.Refused(SATURDAY, "BookDesk", "desk.taken")), 7));
    }

    private static FakeChat kept() {
        FakeChat chat = of(anna());
        chat.visits()
                .keeps(new Chat(
                        new Place("desk.free", 2, "ru", SATURDAY, SATURDAY),
                        new Buttons(4, SATURDAY),
                        new Updates(9, SATURDAY, 1),
                        new Messages(List.of(new Message(801, "desk.booked", SATURDAY)), 2),
                        new Notices(
                                List.of(
                                        new Notice("desk.reminder", SATURDAY, "sent"),
                                        new Notice("desk.reminder", SATURDAY, null)),
                                3),
                        new Upload(12, SATURDAY),
                        SATURDAY));
        chat.visits()
                .recalls(new History(
                        List.of(
                                new Fact(
                                        "zapis.person.PhoneGiven",
                                        SATURDAY,
                                        true,
                                        false,
                                        Map.of("phone", "+79160000000")),
                                new Fact("zapis.person.RegistrationAsked", SATURDAY, true, true, Map.of()),
                                new Fact("zapis.moon.MoonSeen", SATURDAY, false, false, Map.of())),
                        0));
        return chat;
    }

    private static File got(FakeChat chat) {
        return chat.types("/my_data").sees("Ваши данные", "JSON").file();
    }

    private static String page(File file) {
        return new String(file.bytes(), StandardCharsets.UTF_8)
                .replace('\u00A0', ' ')
                .replaceAll(" data-of=\"[^\"]*\"", "");
    }

    private static JsonNode json(File page) {
        File above = Objects.requireNonNull(page.above(), "nothing for programs");
        assertThat(above.name()).endsWith(".json");
        assertThat(above.type()).isEqualTo("application/json");
        return JsonMapper.shared().readTree(above.bytes());
    }

    @Test
    void what_is_kept_comes_as_a_page_to_read_and_for_programs_above_it() {
        FakeChat chat = kept();
        File file = got(chat);
        assertThat(file.name()).isEqualTo("zapis-moi-dannye.html");
        assertThat(file.type()).isEqualTo("text/html");
        List<Long> ids = chat.messenger().ids();
        File above = Objects.requireNonNull(
                chat.messenger().message(ids.get(ids.size() - 2)).file());
        assertThat(above.name()).isEqualTo("zapis-moi-dannye.json");
        assertThat(chat.messenger().message(ids.getLast()).file()).isSameAs(file);
    }

    @Test
    void the_page_says_all_of_it_in_words_with_weekday_year_and_zone() {
        assertThat(page(got(kept())))
                .startsWith("<!doctype html>\n<html lang=\"ru\">")
                .contains("+7 916 123-45-67", "Дизайн, Продажи", "руководитель", "моя команда", "Омск, UTC+6")
                .contains("<p>сб 21 ноября 2026, 02:30 UTC+6</p>")
                .contains(
                        "<td>вт 24 ноября 2026</td><td>A3 · У окна</td><td>действует</td>",
                        "<td>действует, но офис закрыт</td>")
                .contains("отменена вами: сб 21 ноября 2026, 02:30", "отменена офисом: сб 21 ноября 2026, 02:30")
                .contains("Заявка на доступ", "доступ открыт", "удалено", "по делу", "ждёт ответа")
                .contains("Тихие часы: с 22:00 до 08:00")
                .contains("<td>BookDesk</td><td>desk.taken</td>", "не вошли в файл: 7")
                .contains("<td>801</td>", "<td>отправлено</td>", "<td>ждёт отправки</td>", "не вошли в файл: 3")
                .contains("указан или удалён телефон</td><td>вы</td><td>+79160000000</td>")
                .contains("подана заявка на доступ</td><td>вы</td><td>удалено</td>")
                .contains("<td>MoonSeen</td><td>офис</td><td></td>")
                .contains("Удаляются не позже чем через 30 дней после отправки.")
                .contains("<section id=\"undo-acts\">\n<h2>Мои действия</h2>\n<p class=\"none\">Ничего не хранится.");
    }

    @Test
    void what_was_cancelled_does_not_lie_ahead() {
        String page = page(got(kept()));
        String ahead = page.substring(page.indexOf("<h3>Предстоящие"), page.indexOf("<h3>Отменённые"));
        assertThat(ahead).contains("A3", "A5").doesNotContain("A7", "отменена");
        assertThat(page.substring(page.indexOf("<h3>Отменённые"))).contains("A7", "B1", "B2");
    }

    @Test
    void history_says_in_words_what_was_chosen_and_why() {
        FakeChat chat = of(anna());
        chat.visits()
                .recalls(new History(
                        List.of(
                                fact("PersonDeactivated", Map.of("reason", "#on-request")),
                                fact("RoleRefused", Map.of("reason", "потом", "role", "SPEAKER")),
                                fact("LanguageChosen", Map.of("language", "en")),
                                fact("VisibilityChosen", Map.of("visibility", "NOBODY")),
                                fact("TimeZoneChosen", Map.of("zone", "Asia/Omsk"))),
                        0));
        assertThat(page(got(chat)))
                .contains("доступ приостановлен</td><td>офис</td><td>По личной просьбе</td>")
                .contains("<td>английский</td>", "<td>никто</td>", "<td>Омск, UTC+6</td>")
                .containsAnyOf("<td>потом · спикер</td>", "<td>спикер · потом</td>")
                .doesNotContain("#on-request", "SPEAKER");
    }

    private static Fact fact(String name, Map<String, String> told) {
        return new Fact("zapis.person." + name, SATURDAY, false, false, told);
    }

    @Test
    void whoever_asks_was_last_active_at_that_moment_and_reads_words_for_people() {
        File file = got(kept());
        assertThat(page(file))
                .contains("<span>Последнее сообщение или нажатие</span> <b>пн 23 ноября 2026, 15:00 UTC+6</b>")
                .doesNotContain("содержимым", "Экранов", "Счётчик");
        assertThat(json(file).at("/chat/activeAt").asString()).isEqualTo("2026-11-23T09:00:00Z");
    }

    @Test
    void the_page_is_in_the_language_of_its_reader() {
        FakeChat chat = kept().in("en");
        chat.types("/my_data").sees("Your data");
        assertThat(chat.file().name()).isEqualTo("zapis-my-data.html");
        assertThat(page(chat.file()))
                .contains("<html lang=\"en\">", "Tue 24 November 2026", "cancelled by you: Sat 21 November 2026")
                .contains("Quiet hours: 22:00 to 08:00", "Older records that are not in this file: 7.");
        String words = page(chat.file()).replaceAll("(?s)<style>.*</style>", "");
        assertThat(words.replace("Дизайн, Продажи", "").replace("У окна", ""))
                .containsOnlyOnce("Офис")
                .doesNotContain("Брони", "Место");
    }

    @Test
    void nothing_that_somebody_typed_is_markup_and_nothing_is_fetched_or_run() {
        String page = page(got(kept()));
        assertThat(page)
                .contains("<p>Анна &lt;b&gt;&quot;О&#39;Нил&quot;&lt;/b&gt; &amp; Co</p>")
                .contains("default-src 'none'")
                .doesNotContain("<script", "http:", "https:", "<img", "<link", "url(", SHARP);
    }

    @Test
    void programs_find_what_they_found_before_and_more() {
        JsonNode data = json(got(kept()));
        assertThat(data.path("name").asString()).isEqualTo(SHARP);
        assertThat(data.path("phone").asString()).isEqualTo("+79161234567");
        assertThat(data.path("office").asString()).isEqualTo("Офис");
        assertThat(data.path("teams")).extracting(JsonNode::asString).containsExactly("Дизайн", "Продажи");
        assertThat(data.path("roles")).extracting(JsonNode::asString).containsExactly("HEAD");
        assertThat(data.path("rolesAskedFor")).extracting(JsonNode::asString).containsExactly("PROVIDER");
        assertThat(data.path("consentGivenAt").asString()).isEqualTo("2026-11-20T20:30:00Z");
        assertThat(data.path("language").asString()).isEqualTo("ru");
        assertThat(data.path("timeZone").asString()).isEqualTo("Asia/Omsk");
        assertThat(data.path("visibleTo").asString()).isEqualTo("TEAM");
        assertThat(data.path("remindedOf")).extracting(JsonNode::asString).containsExactly("DESK");
        assertThat(data.path("quietFrom").asString()).isEqualTo("22:00");
        assertThat(data.path("quietUntil").asString()).isEqualTo("08:00");
        assertThat(data.at("/deskBookings/0/day").asString()).isEqualTo("2026-11-24");
        assertThat(data.at("/deskBookings/0/desk").asString()).isEqualTo("A3");
        assertThat(data.at("/deskBookings/0/area").asString()).isEqualTo("У окна");
        assertThat(data.at("/deskBookings/0/cancelled").asBoolean()).isFalse();
        assertThat(data.at("/deskBookings/1/cancelled").asBoolean()).isTrue();
        assertThat(data.at("/deskBookings/1/cancelledBy").asString()).isEqualTo("OWNER");
        assertThat(data.at("/deskBookings/1/returned").asString()).isEqualTo("TAKEN");

        assertThat(data.path("telegramAccount").asLong()).isEqualTo(1);
        assertThat(data.path("access").asString()).isEqualTo("ACTIVE");
        assertThat(data.at("/registration/outcome").asString()).isEqualTo("APPROVED");
        assertThat(data.at("/roleRequests/0/outcome").asString()).isEqualTo("WAITING");
        assertThat(data.at("/refusals/0/reason").asString()).isEqualTo("desk.taken");
        assertThat(data.path("acts")).isEmpty();
        assertThat(data.at("/history/0/told/phone").asString()).isEqualTo("+79160000000");
        assertThat(data.at("/history/1/deleted").asBoolean()).isTrue();
        assertThat(data.at("/chat/screen").asString()).isEqualTo("desk.free");
        assertThat(data.at("/messagesThatChange/0/number").asLong()).isEqualTo(801);
        assertThat(data.at("/notices/1/outcome").asString()).isEqualTo("waiting");
        assertThat(data.path("madeAt").asString()).isEqualTo("2026-11-23T09:00:00Z");
    }

    @Test
    void who_is_suspended_gets_it_too() {
        FakeChat chat = of(suspendedAnna()).answers(MyData.class, new MyData.Result(profile(SHARP), null, false));
        File file = got(chat);
        assertThat(page(file)).contains("приостановлен", "как в Telegram");
        assertThat(json(file).path("access").asString()).isEqualTo("SUSPENDED");
    }

    @Test
    void what_is_gone_with_its_key_says_so() {
        FakeChat chat = of(anna()).answers(MyData.class, new MyData.Result(profile(null), "ru", true));
        File file = got(chat);
        assertThat(page(file)).contains("<h2>Имя и фамилия</h2>\n<p>удалено</p>");
        assertThat(json(file).path("name").isNull()).isTrue();
    }

    @Test
    void a_newcomer_who_has_agreed_gets_what_they_have_asked_for_and_no_more() {
        PersonId request = new PersonId(Ids.derived("request"));
        FakeChat chat = of(newcomer(true, request)).answersBy(OwnRequests.class, asked -> {
            assertThat(asked.person()).isEqualTo(request);
            return new OwnRequests.Result(
                    new OwnRequests.Registration("Вера Ким", "+491234567", "Офис", null, null, null), List.of());
        });
        File file = got(chat);
        assertThat(page(file)).contains("Вера Ким", "+49 1234567", "ждёт ответа", "Вы дали согласие");
        assertThat(json(file).at("/registration/name").asString()).isEqualTo("Вера Ким");
        assertThat(json(file).path("telegramAccount").asLong()).isEqualTo(2);
    }

    @Test
    void without_consent_there_is_an_answer_and_no_file() {
        FakeChat chat = of(newcomer(false, null));
        chat.types("/my_data").sees("номер аккаунта Telegram", "через сутки", "[Начать заново]");
        assertThat(chat.messenger().message(chat.messenger().last()).file()).isNull();
    }

    @Test
    void ten_years_of_the_longest_names_fit() {
        Booked longest = new Booked(
                TUESDAY.minusDays(4),
                "\"".repeat(20),
                "\"".repeat(40),
                new OwnBookings.End(SATURDAY, false),
                "TAKEN",
                false);
        FakeChat chat =
                of(anna()).answers(OwnBookings.class, new OwnBookings.Result(Collections.nCopies(3_000, longest), 0));
        assertThat(got(chat).bytes()).hasSizeBetween(1_000_000, 2 << 20);
    }

    @Test
    void what_two_bring_by_one_name_and_what_nobody_named_is_no_file() {
        PersonalRecords names = new SecondNames();
        Brought one = new Brought(names, new Kept(List.of(), Map.of("name", "x")));
        BotParts parts = BotParts.of(SliceParts.PRODUCT);
        PersonalExport twice = new PersonalExport(
                List.of(one, one), parts.records(), parts.read(PageStyle.class), SATURDAY, ZoneId.of("UTC"));
        assertThatThrownBy(() -> twice.json().written(NOBODY))
                .hasMessageContaining(SecondNames.class.getName())
                .hasMessageContaining("a second name");
        Kept unknown = new Kept(List.of(RecordSection.of("shoes", Text.plain("42"))), Map.of());
        assertThatThrownBy(() -> new Brought(names, unknown)).hasMessageContaining("keeps no shoes");
    }

    private static final Wording NOBODY = new Wording() {
        @Override
        public String of(Text text) {
            return text.key();
        }

        @Override
        public Locale language() {
            return Locale.ROOT;
        }

        @Override
        public Wording in(ZoneId zone) {
            return this;
        }
    };

    private static CurrentUser newcomer(boolean consents, @Nullable PersonId request) {
        CurrentUser anna = anna();
        return new CurrentUser(
                new TelegramUser(2, "Vera", null, "ru"),
                null,
                null,
                Locale.of("ru"),
                Set.of(),
                anna.office(),
                anna.zone(),
                Registration.REQUEST,
                new WhoIs.Standing(consents, true, request),
                anna.modules());
    }
}
