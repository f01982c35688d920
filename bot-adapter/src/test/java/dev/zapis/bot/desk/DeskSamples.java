package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.CurrentUser;
import dev.zapis.bot.dialog.FakeChat;
import dev.zapis.bot.dialog.Samples;
import dev.zapis.bot.dialog.TelegramUser;
import dev.zapis.bot.home.HomeFallbackScreens;
import dev.zapis.events.Ids;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskFeatures;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.Feature;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.OfficeRegistration;
import dev.zapis.events.office.Registration;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import dev.zapis.events.person.Visibility;
import dev.zapis.events.policy.PolicyValues;
import dev.zapis.query.ClosedDay;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingCard;
import dev.zapis.query.desk.BookingsEndedWith;
import dev.zapis.query.desk.BookingsOf;
import dev.zapis.query.desk.BookingsReturned;
import dev.zapis.query.desk.DeskView;
import dev.zapis.query.desk.DesksNamed;
import dev.zapis.query.desk.LastDesk;
import dev.zapis.query.office.OpenOffices;
import dev.zapis.query.person.Colleagues;
import dev.zapis.query.person.FreeNames;
import dev.zapis.query.person.ProfileOf;
import dev.zapis.query.person.WhoIs;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Nouns of the tests of screens. */
public final class DeskSamples {

    public static final OfficeId OFFICE = new OfficeId(Ids.derived("office"));
    public static final PersonId ANNA = new PersonId(Ids.derived("anna"));
    public static final PersonId BORIS = new PersonId(Ids.derived("boris"));
    public static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    public static final LocalDate TUESDAY = MONDAY.plusDays(1);
    public static final AreaId WINDOW = new AreaId(Ids.derived("window"));
    public static final DeskView A1 = desk("A1");
    public static final DeskView A2 = desk("A2");
    public static final DeskView A3 = desk("A3");
    public static final ProfileOf.Result PROFILE = new ProfileOf.Result(
            "Анна <Белова>", null, "Офис", Set.of(Role.EMPLOYEE), Set.of(), List.of(), Visibility.ALL, null, null);
    static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private static final Set<Feature> ALL = Set.of(DeskFeatures.DESK, DeskFeatures.WHO);

    private DeskSamples() {}

    public static CurrentUser anna(Role... roles) {
        return anna(Samples.MEMBER, roles);
    }

    /** Anna, whose access an admin has suspended. */
    public static CurrentUser suspendedAnna() {
        return anna(new WhoIs.Standing(true, false, null));
    }

    private static CurrentUser anna(WhoIs.Standing standing, Role... roles) {
        var account = new TelegramUser(1, "Anna", null, "ru");
        return new CurrentUser(
                account,
                ANNA,
                "Анна <Белова>",
                Locale.of("ru"),
                Set.of(roles),
                OFFICE,
                MOSCOW,
                Registration.OPEN,
                standing,
                ALL);
    }

    public static CurrentUser newcomer(String accountName) {
        var account = new TelegramUser(2, accountName, null, "ru");
        return new CurrentUser(
                account, null, null, Locale.of("ru"), Set.of(), OFFICE, MOSCOW, Registration.OPEN, Samples.MEMBER, ALL);
    }

    /** Anna's chat: nothing booked, no desk used before, nothing found by its name. */
    public static FakeChat chat(CurrentUser visitor) {
        var office = new OpenOffices.Office(
                OFFICE,
                "Office",
                MOSCOW,
                PolicyValues.DEFAULTS.with(new OfficeRegistration(), Registration.OPEN),
                Set.of());
        return FakeChat.with(visitor, new HomeFallbackScreens())
                .answers(OpenOffices.class, new OpenOffices.Result(List.of(office)))
                .answers(FreeNames.class, new FreeNames.Result(List.of(), 0, 0))
                .answers(ProfileOf.class, PROFILE)
                .answers(BookingsOf.class, new BookingsOf.Result(List.of()))
                .answers(BookingsReturned.class, new BookingsReturned.Result(List.of(), false))
                .answers(BookingsEndedWith.class, new BookingsEndedWith.Result(List.of()))
                .answers(DesksNamed.class, new DesksNamed.Result(List.of()))
                .answers(Colleagues.class, new Colleagues.Result(List.of()))
                .answers(LastDesk.class, new LastDesk.Result(Optional.empty()));
    }

    public static DeskView desk(String name) {
        return new DeskView(new DeskId(Ids.derived(name)), name, WINDOW, "У окна");
    }

    public static Booking booking(DeskView desk, LocalDate day, PersonId person, boolean isLive) {
        BookingId id = new BookingId(Ids.derived(desk.name(), day.toString(), person.value()));
        String name = person.equals(ANNA) ? "Анна <Белова>" : "Борис Климов";
        return new Booking(id, desk.id(), desk.name(), desk.areaName(), day, isLive, person, name);
    }

    /** On 23 November at noon. */
    public static Booking cancelled(Booking booking, boolean isByOwner, @Nullable String by) {
        return new Booking(
                booking.id(),
                booking.desk(),
                booking.deskName(),
                booking.areaName(),
                booking.day(),
                booking.part(),
                false,
                booking.person(),
                booking.personName(),
                null,
                false,
                new Booking.End(FakeChat.MONDAY_NOON, isByOwner, by));
    }

    /** The same on a working day by exception. */
    public static Booking onException(Booking booking) {
        return new Booking(
                booking.id(),
                booking.desk(),
                booking.deskName(),
                booking.areaName(),
                booking.day(),
                booking.part(),
                booking.isLive(),
                booking.person(),
                booking.personName(),
                null,
                true,
                booking.end());
    }

    /** The same on a day on which the office is closed. */
    public static Booking closed(Booking booking, ClosedDay closed) {
        return new Booking(
                booking.id(),
                booking.desk(),
                booking.deskName(),
                booking.areaName(),
                booking.day(),
                booking.part(),
                booking.isLive(),
                booking.person(),
                booking.personName(),
                closed,
                false,
                booking.end());
    }

    /** The same for a half of its day. */
    public static Booking half(Booking booking, DayPart part) {
        return new Booking(
                new BookingId(Ids.derived(booking.id().value(), part.name())),
                booking.desk(),
                booking.deskName(),
                booking.areaName(),
                booking.day(),
                part,
                booking.isLive(),
                booking.person(),
                booking.personName(),
                booking.closed(),
                booking.isException(),
                booking.end());
    }

    public static BookingCard.Result card(Booking booking) {
        return new BookingCard.Result(Optional.of(booking));
    }
}
