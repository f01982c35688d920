package dev.zapis.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.LinkableScreen;
import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.ResultScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.TelegramUser;
import dev.zapis.bot.dialog.engine.BotMonitor;
import dev.zapis.command.desk.AddDesk;
import dev.zapis.command.desk.BookDesk;
import dev.zapis.command.desk.CancelDeskBooking;
import dev.zapis.command.office.AddArea;
import dev.zapis.command.office.OpenOffice;
import dev.zapis.command.office.SetPolicy;
import dev.zapis.command.person.ConfigureAdmins;
import dev.zapis.command.person.DeactivatePerson;
import dev.zapis.command.person.GiveConsent;
import dev.zapis.command.person.TakeName;
import dev.zapis.events.Ids;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.OfficeRegistration;
import dev.zapis.events.office.Registration;
import dev.zapis.events.person.PersonId;
import dev.zapis.eventstore.TestPostgres;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two thousand buttons that nobody has drawn, tapped by every kind of person; of each route one whose every part is true, and another's. What somebody may do by a true button they may do by a
 * forged one, and it is recorded as theirs; beyond that nothing fails inside, nothing is recorded, and nothing is claimed or told.
 */
@Tag("F50")
class ForgedTargetsIT {

    private static final OfficeId OFFICE = new OfficeId(Ids.derived("office"));
    private static final LocalDate DAY =
            LocalDate.now(ZoneId.of("Europe/Moscow")).plusDays(1);
    private static final String OTHER = "Ульяна Чужая";
    /** Of each route by each kind of person; each kind goes on where the one before has ended. */
    private static final int TURNS = 4;

    private static final Properties WORDS = words();

    /** What makes a stranger of oneself. */
    private static final Set<String> LEAVING = Set.of("person.release.yes", "person.forget.yes");

    /** Their screens wait a while for a request that the tables may not show yet. */
    private static final String WAITING = "person.request";

    private final Queue<BotMonitor.Failure> failures = new ConcurrentLinkedQueue<>();
    private final DatabaseAddress address = TestPostgres.fresh(StoreOnTrial.MIGRATIONS);
    private final OfficeOnTrial office = new OfficeOnTrial(address, new BotMonitor() {
        @Override
        public void failed(Failure failure) {
            failures.add(failure);
        }
    });
    private final TelegramUser admin = account(1, "Жанна Котова");
    private final TelegramUser other = account(2, OTHER);
    private final TelegramUser suspended = account(5, "Хакер Третий");
    private final TelegramUser employee = account(6, "Хакер Четвёртый");
    private Map<Class<?>, List<String>> things = Map.of();
    private ForeignThings others;

    private static TelegramUser account(long id, String name) {
        return new TelegramUser(4_712_000_000L + id, name, null, "ru");
    }

    @BeforeEach
    void open() {
        office.orders(new OpenOffice(OFFICE, "Office", ZoneId.of("Europe/Moscow")));
        office.orders(SetPolicy.of(OFFICE, new OfficeRegistration(), Registration.OPEN));
        office.orders(new ConfigureAdmins(Set.of(office.key().hash().account(admin.telegramId()))));
        comes(admin);
        comes(other);
        comes(suspended);
        comes(employee);
        office.orders(SetPolicy.of(OFFICE, new OfficeRegistration(), Registration.REQUEST));
        office.tells(admin, new DeactivatePerson(person(suspended), "x"));
        AreaId area = office.tells(admin, new AddArea(OFFICE, "Area"));
        DeskId desk = office.tells(admin, new AddDesk(OFFICE, area, "A1"));
        BookingId live = office.tells(other, new BookDesk(OFFICE, desk, DAY, DayPart.ALL));
        BookingId gone = office.tells(other, new BookDesk(OFFICE, desk, DAY.plusDays(7), DayPart.ALL));
        office.tells(other, new CancelDeskBooking(OFFICE, gone, null));
        others = new ForeignThings(person(other), live, desk, area, OFFICE, DAY);
        things = ForgedTarget.learnt(List.of(person(other), person(admin)), List.of(live, gone), desk, area, OFFICE);
    }

    @AfterEach
    void close() {
        office.close();
        TestPostgres.drop(address);
    }

    private void comes(TelegramUser account) {
        office.tells(account, new GiveConsent(1));
        office.tells(account, new TakeName(OFFICE, account.name()));
    }

    private PersonId person(TelegramUser account) {
        return Objects.requireNonNull(office.visitor(account).person());
    }

    @Test
    void a_stranger_gets_nothing() {
        ForgedChat chat = forges(account(3, "Хакер Первый"), 0);
        assertThat(chat.showing(OTHER)).isEmpty();
        assertThat(office.events(chat.begun()))
                .allMatch(event -> event.contains("zapis.person."))
                .noneMatch(this::isForeign);
    }

    @Test
    void a_newcomer_gets_nothing_but_a_request() {
        TelegramUser newcomer = account(4, "Хакер Второй");
        office.tells(newcomer, new GiveConsent(1));
        ForgedChat chat = forges(newcomer, 1);
        assertThat(chat.showing(OTHER)).isEmpty();
        assertThat(office.events(chat.begun())).noneMatch(this::isForeign);
    }

    @Test
    void who_is_suspended_does_nothing_but_what_is_their_own() {
        isOwn(suspended, forges(suspended, 2));
    }

    @Test
    void an_employee_acts_for_themselves_alone() {
        isOwn(employee, forges(employee, 3));
    }

    @Test
    void an_admin_acts_on_what_there_is_and_it_is_recorded_as_theirs() {
        String own = person(admin).value();
        ForgedChat chat = forges(admin, 4);
        assertThat(office.events(chat.begun()))
                .isNotEmpty()
                .allMatch(event -> event.contains("\"actor\":\"" + own + "\""))
                .noneMatch(event -> event.contains(ForgedTarget.UNKNOWN));
    }

    private void isOwn(TelegramUser account, ForgedChat chat) {
        String own = person(account).value();
        assertThat(chat.count(word("person.declined.title"))).isZero();
        assertThat(office.events(chat.begun()))
                .allMatch(event -> event.contains("\"actor\":\"" + own + "\""))
                .noneMatch(event -> event.startsWith("zapis.person.RoleGiven|"))
                .noneMatch(this::isForeign);
    }

    private boolean isForeign(String event) {
        return event.contains(person(other).value())
                || event.contains(person(admin).value())
                || event.contains(ForgedTarget.UNKNOWN)
                || things.getOrDefault(BookingId.class, List.of()).stream().anyMatch(event::contains);
    }

    private ForgedChat forges(TelegramUser account, int kind) {
        ForgedChat chat = new ForgedChat(office, account);
        List<String> unseen = new ArrayList<>();
        for (Class<?> type : ForgedTarget.types()) {
            String route = type.getAnnotation(Route.class).value();
            if (LEAVING.contains(route)) continue;
            if (route.startsWith(WAITING)) unseen.addAll(forged(chat, type, kind));
            else chat.taps(forged(chat, type, kind));
        }
        chat.tapsTogether(unseen);
        System.out.printf("F50: %s forges %d targets%n", account.name(), chat.taps());
        assertThat(failures).as("internal errors").isEmpty();
        claimsOnlyWhatIsSo(chat);
        return chat;
    }

    private List<String> forged(ForgedChat chat, Class<?> type, int kind) {
        return Stream.concat(
                        IntStream.range(kind * TURNS, (kind + 1) * TURNS)
                                .mapToObj(turn -> new ForgedTarget(type, things, turn))
                                .flatMap(target -> target.data().stream()),
                        Stream.of(chat.data(others.target(type))))
                .toList();
    }

    private void claimsOnlyWhatIsSo(ForgedChat chat) {
        List<String> events = office.events(chat.begun());
        assertThat(chat.count(word("desk.booked.title"))).isLessThanOrEqualTo(count(events, "zapis.desk.DeskBooked|"));
        assertThat(chat.count(word("desk.cancelled.title")))
                .isLessThanOrEqualTo(count(events, "zapis.desk.DeskBookingCancelled|"));
        assertThat(claims()).isNotEmpty().allSatisfy(claim -> assertThat(chat.count(claim))
                .isZero());
    }

    private static long count(List<String> events, String type) {
        return events.stream().filter(event -> event.startsWith(type)).count();
    }

    /** First words of what is said of things that have happened, as far as nothing is filled in there. */
    private static List<String> claims() {
        return ForgedTarget.types().stream()
                .filter(type -> ResultScreen.class.isAssignableFrom(type)
                        || (PermanentScreen.class.isAssignableFrom(type)
                                && !LinkableScreen.class.isAssignableFrom(type)))
                .map(type -> type.getAnnotation(Route.class).value() + ".title")
                // Whoever is nobody yet may decline.
                .filter(key -> !key.matches("(desk\\.(booked|recorded(\\.part)?|cancelled)|person\\.declined)\\.title"))
                .map(WORDS::getProperty)
                .filter(Objects::nonNull)
                .map(words -> words.replaceAll("\\{.*", ""))
                .filter(words -> words.length() > 8)
                .toList();
    }

    private static String word(String key) {
        return Objects.requireNonNull(WORDS.getProperty(key), key);
    }

    private static Properties words() {
        Properties words = new Properties();
        for (String slice : List.of("desk", "people", "person", "office", "undo")) {
            try (var file = ForgedTargetsIT.class.getResourceAsStream("/texts/ru/" + slice + ".properties")) {
                words.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                throw new AssertionError(unreadable);
            }
        }
        return words;
    }
}
