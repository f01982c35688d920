package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.PersonalRecords;
import dev.zapis.bot.dialog.RecordSection;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.desk.OwnBookings;
import dev.zapis.query.desk.OwnBookings.Booked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The desks that somebody has booked, those to come and those that were. */
final class DeskRecords implements PersonalRecords {

    private static final String KIND = "bookings";
    private static final List<Text> COLUMNS =
            List.of(Text.of("/desk.kept.day"), Text.of("/desk.kept.desk"), Text.of("/desk.kept.state"));

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.kept(KIND));
    }

    @Override
    public Mono<Kept> of(Visit visit) {
        PersonId person = visit.visitor().person();
        if (person == null) return Mono.just(Kept.NOTHING);
        return visit.ask(new OwnBookings(person)).map(booked -> kept(booked, visit.today()));
    }

    private static Kept kept(OwnBookings.Result booked, LocalDate today) {
        List<RecordSection> sections = new ArrayList<>();
        List<List<Text>> coming =
                rows(booked, today, each -> each.isLive() && !each.day().isBefore(today));
        List<List<Text>> past =
                rows(booked, today, each -> each.isLive() && each.day().isBefore(today));
        List<List<Text>> cancelled = rows(booked, today, each -> !each.isLive() && !isMoved(each));
        List<List<Text>> moved = rows(booked, today, DeskRecords::isMoved);
        if (!coming.isEmpty()) sections.add(section("coming", coming.reversed()));
        if (!past.isEmpty() || booked.left() > 0)
            sections.add(section("past", past).leaving(booked.left()));
        if (!cancelled.isEmpty()) sections.add(section("cancelled", cancelled));
        if (!moved.isEmpty()) sections.add(section("moved", moved));
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put(
                "deskBookings",
                booked.bookings().stream().map(DeskRecords::fields).toList());
        if (booked.left() > 0) fields.put("olderDeskBookings", booked.left());
        return new Kept(sections, fields);
    }

    /** It goes on as another one, which is there too. */
    private static boolean isMoved(Booked booked) {
        OwnBookings.End end = booked.end();
        return end != null && end.isMoved();
    }

    private static RecordSection section(String caption, List<List<Text>> rows) {
        return RecordSection.table(KIND, COLUMNS, rows).captioned(Text.of("/desk.kept." + caption));
    }

    private static List<List<Text>> rows(OwnBookings.Result booked, LocalDate today, Predicate<Booked> which) {
        return booked.bookings().stream()
                .filter(which)
                .map(each -> row(each, today))
                .toList();
    }

    private static List<Text> row(Booked booked, LocalDate today) {
        return List.of(
                Text.of("/desk.kept.on", "day", booked.day(), "part", booked.part()),
                Text.of("/desk.kept.place", "desk", booked.desk(), "area", booked.area()),
                state(booked, today));
    }

    private static Text state(Booked booked, LocalDate today) {
        OwnBookings.End end = booked.end();
        if (end == null && booked.day().isBefore(today)) return Text.of("/desk.kept.was");
        if (end == null) return Text.of(booked.isOnClosedDay() ? "/desk.kept.closed" : "/desk.kept.booked");
        if (end.isMoved()) return Text.of("/desk.kept.ended-moved", "at", Objects.requireNonNull(end.at()));
        if (end.at() == null) return Text.of("/desk.kept.ended");
        return Text.of(end.isByOwner() ? "/desk.kept.ended-by-me" : "/desk.kept.ended-by-office", "at", end.at());
    }

    private static Map<String, @Nullable Object> fields(Booked booked) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("day", booked.day().toString());
        if (booked.part() != DayPart.ALL) all.put("part", booked.part().name());
        all.put("desk", booked.desk());
        all.put("area", booked.area());
        all.put("cancelled", !booked.isLive() && !isMoved(booked));
        OwnBookings.End end = booked.end();
        if (end != null && end.isMoved()) {
            all.put("movedAt", Objects.requireNonNull(end.at()).toString());
            all.put("movedBy", end.isByOwner() ? "OWNER" : "OFFICE");
        } else if (end != null && end.at() != null) {
            all.put("cancelledAt", end.at().toString());
            all.put("cancelledBy", end.isByOwner() ? "OWNER" : "OFFICE");
        }
        if (booked.isOnClosedDay()) all.put("officeClosed", true);
        if (booked.returned() != null) all.put("returned", booked.returned());
        return all;
    }
}
