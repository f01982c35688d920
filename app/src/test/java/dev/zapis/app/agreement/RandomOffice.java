package dev.zapis.app.agreement;

import dev.zapis.app.agreement.Product.Somebody;
import dev.zapis.command.CommandId;
import dev.zapis.command.MetadataKeys;
import dev.zapis.command.desk.AddDesk;
import dev.zapis.command.desk.BlockDesk;
import dev.zapis.command.desk.BookDesk;
import dev.zapis.command.desk.CancelDeskBooking;
import dev.zapis.command.desk.RetireDesk;
import dev.zapis.command.desk.UnblockDesk;
import dev.zapis.command.office.AddArea;
import dev.zapis.command.office.DisbandTeam;
import dev.zapis.command.office.FormTeam;
import dev.zapis.command.office.JoinTeam;
import dev.zapis.command.office.LeaveTeam;
import dev.zapis.command.office.OpenOffice;
import dev.zapis.command.office.SetAreaOpening;
import dev.zapis.command.office.SetDay;
import dev.zapis.command.office.SetPolicy;
import dev.zapis.command.office.SetTeamPriority;
import dev.zapis.command.office.SetWorkingDay;
import dev.zapis.command.office.TakeHolidays;
import dev.zapis.command.person.DeactivatePerson;
import dev.zapis.command.person.GiveConsent;
import dev.zapis.command.person.ReactivatePerson;
import dev.zapis.command.person.TakeName;
import dev.zapis.events.Ids;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.desk.HalfDaySplit;
import dev.zapis.events.desk.HalfDays;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.BookingHorizon;
import dev.zapis.events.office.DeskLimit;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.OfficeRegistration;
import dev.zapis.events.office.Registration;
import dev.zapis.events.office.TeamId;
import dev.zapis.events.person.PersonId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An office that came to be as it is by real commands, as a seed has it; what these were refused for did not happen. */
final class RandomOffice {

    private static final int CHANGES = 40;
    private static final List<String> ZONES =
            List.of("Europe/Moscow", "Pacific/Kiritimati", "America/Anchorage", "UTC", "+05:45");

    private final Product product;
    private final Random random;
    private final String seed;
    private int commands;

    final OfficeId office;
    final ZoneId zone;
    final LocalDate today;
    final List<Somebody> people;
    final List<DeskId> desks;
    private final List<AreaId> areas;
    private final List<TeamId> teams;

    RandomOffice(Product product, long seed) {
        this.product = product;
        this.random = new Random(seed);
        this.seed = Long.toString(seed);
        this.office = new OfficeId(Ids.derived("office", this.seed));
        this.zone = ZoneId.of(oneOf(ZONES));
        this.today = Product.NOW.atZone(zone).toLocalDate();
        product.tells(new OpenOffice(office, "Office " + seed, zone), next());
        product.tells(SetPolicy.of(office, new OfficeRegistration(), Registration.OPEN), next());
        areas = many(3, id -> product.tells(new AddArea(office, "Area " + commands), id), "area", AreaId::new);
        teams = many(3, id -> product.tells(new FormTeam(office, "Team " + commands), id), "team", TeamId::new);
        desks = many(
                1 + random.nextInt(5),
                id -> product.tells(new AddDesk(office, oneOf(areas), "D" + commands), id),
                "desk",
                DeskId::new);
        people = IntStream.range(0, 3).mapToObj(this::somebody).toList();
        // Most offices have half days, and noon is before the morning's end or after it.
        if (chooses(3)) product.tells(SetPolicy.of(office, new HalfDaySplit(), 10 + random.nextInt(8)), next());
        if (!chooses(4)) product.tells(SetPolicy.of(office, new HalfDays(), true), next());
        for (int change = 0; change < CHANGES; change++) changes();
    }

    private <T> List<T> many(int count, Consumer<String> told, String kind, Function<String, T> made) {
        List<T> all = new ArrayList<>();
        for (int each = 0; each < count; each++) {
            String id = next();
            told.accept(id);
            all.add(made.apply(new CommandId(id).makes(kind)));
        }
        return all;
    }

    private Somebody somebody(int number) {
        String account = Ids.derived("account", seed, String.valueOf(number));
        product.tells(new GiveConsent(1), newcomer(account, next()));
        String id = next();
        product.tells(new TakeName(office, "Somebody of " + seed + " " + "abc".charAt(number)), newcomer(account, id));
        return new Somebody(new PersonId(new CommandId(id).makes("person")), account);
    }

    private static Map<String, String> newcomer(String account, String command) {
        return Map.of(
                MetadataKeys.ACTOR, "newcomer",
                MetadataKeys.ACCOUNT, account,
                MetadataKeys.TELEGRAM, account,
                MetadataKeys.COMMAND, command,
                MetadataKeys.AT, Product.NOW.toString());
    }

    String next() {
        return Ids.derived("command", seed, String.valueOf(commands++));
    }

    private void reserves() {
        AreaId area = oneOf(areas);
        product.tells(new SetTeamPriority(office, area, oneOf(teams), random.nextBoolean()), next());
        product.tells(new SetAreaOpening(office, area, perhaps(random.nextInt(6))), next());
    }

    private void changes() {
        switch (random.nextInt(16)) {
            case 0 -> product.tells(SetPolicy.of(office, new BookingHorizon(), 1 + random.nextInt(14)), next());
            case 1 -> product.tells(SetPolicy.of(office, new DeskLimit(), most()), next());
            case 2 ->
                product.tells(
                        new SetWorkingDay(office, oneOf(List.of(DayOfWeek.values())), random.nextBoolean()), next());
            case 3 -> holidays();
            case 4 -> product.tells(new SetDay(office, day(), perhaps(random.nextBoolean()), "why"), next());
            case 5 -> reserves();
            case 6 -> product.tells(new JoinTeam(office, oneOf(people).person(), oneOf(teams)), next());
            case 7 -> product.tells(new LeaveTeam(oneOf(people).person(), oneOf(teams)), next());
            case 8 -> block();
            case 9 -> product.tells(new UnblockDesk(office, oneOf(desks)), next());
            case 10 -> rarely();
            case 11 -> cancel();
            case 12 -> product.tells(SetPolicy.of(office, new HalfDays(), random.nextBoolean()), next());
            default -> {
                Somebody who = oneOf(people);
                product.tells(
                        new BookDesk(office, oneOf(desks), day(), oneOf(List.of(DayPart.values()))),
                        who.asking(next()));
            }
        }
    }

    private OptionalInt most() {
        Integer most = perhaps(1 + random.nextInt(3));
        return most == null ? OptionalInt.empty() : OptionalInt.of(most);
    }

    private void holidays() {
        List<LocalDate> days = Stream.generate(this::day)
                .limit(4)
                .distinct()
                .filter(day -> day.getYear() == 2026)
                .toList();
        int closed = random.nextInt(days.size() + 1);
        product.tells(
                new TakeHolidays(office, "RU", 2026, days.subList(0, closed), days.subList(closed, days.size())),
                next());
    }

    private void block() {
        LocalDate from = day();
        product.tells(new BlockDesk(office, oneOf(desks), from, from.plusDays(random.nextInt(3)), null), next());
    }

    private void rarely() {
        switch (random.nextInt(4)) {
            case 0 -> product.tells(new RetireDesk(office, oneOf(desks), "why"), next());
            case 1 -> product.tells(new DisbandTeam(office, oneOf(teams)), next());
            case 2 -> product.tells(new DeactivatePerson(oneOf(people).person(), "why"), next());
            default -> product.tells(new ReactivatePerson(oneOf(people).person()), next());
        }
    }

    /** The booking that one of the commands so far has made, if it was one. */
    private void cancel() {
        String earlier = Ids.derived("command", seed, String.valueOf(random.nextInt(commands)));
        var booking = new BookingId(new CommandId(earlier).makes("booking"));
        product.tells(new CancelDeskBooking(office, booking, "why"), next());
    }

    LocalDate day() {
        return today.plusDays(random.nextInt(16));
    }

    boolean chooses(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> List<T> some(List<T> all) {
        return all.stream().filter(each -> random.nextBoolean()).toList();
    }

    private <T> @Nullable T perhaps(T value) {
        return random.nextInt(3) == 0 ? null : value;
    }
}
