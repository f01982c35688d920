package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.desk.DeskId;
import dev.zapis.query.desk.DeskOnDay;
import dev.zapis.query.desk.DeskView;
import dev.zapis.query.desk.NearbyFree;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Days of several that were not booked: why each was left out, as it is now, and what is free near the desk that was meant. */
record LeftOutDays(List<LeftOut> days) {

    private static final int ALTERNATIVES = 3;

    /** More days would bury what was booked: the others say why, and lead nowhere. */
    private static final int MOST = 4;

    /** @param near what can be booked instead */
    record LeftOut(LocalDate day, Text why, List<DeskView> near) {}

    LeftOutDays {
        days = List.copyOf(days);
    }

    /**
     * @param all the days that were meant
     * @param desks the desks that were, in the same order
     */
    static Mono<LeftOutDays> of(Visit visit, List<LocalDate> left, List<LocalDate> all, List<DeskId> desks) {
        boolean isThere = visit.visitor().person() != null && visit.visitor().office() != null;
        if (left.isEmpty() || !isThere) return Mono.just(new LeftOutDays(List.of()));
        return DeskDaysPlan.of(visit, desks.get(all.indexOf(left.getFirst())), left, List.of(), List.of())
                .flatMapMany(plan -> Flux.concat(
                        Flux.fromIterable(plan.skipped())
                                .map(skipped -> new LeftOut(skipped.day(), skipped.why(), List.of())),
                        Flux.fromIterable(plan.booked())
                                .index()
                                .concatMap(booked -> bookable(
                                        visit,
                                        booked.getT2().day(),
                                        desks.get(all.indexOf(booked.getT2().day())),
                                        booked.getT1() < MOST))))
                .collectList()
                .map(LeftOutDays::new);
    }

    /** The desk that was meant is taken, or it is free again. */
    private static Mono<LeftOut> bookable(Visit visit, LocalDate day, DeskId desk, boolean isShown) {
        return visit.ask(DeskDaysScreen.onDay(visit, desk, day)).flatMap(onDay -> {
            if (onDay.isFree())
                return Mono.just(new LeftOut(
                        day, why("again", onDay), onDay.desk().map(List::of).orElse(List.of())));
            Text why = why(onDay.takenBy() == null ? "blocked" : "taken", onDay);
            if (!isShown) return Mono.just(new LeftOut(day, why, List.of()));
            return visit.ask(new NearbyFree(visit.office(), visit.person(), desk, day, visit.today(), ALTERNATIVES))
                    .map(near -> new LeftOut(day, why, near.desks()));
        });
    }

    private static Text why(String key, DeskOnDay.Result onDay) {
        return Text.of(
                "/desk.several.left." + key,
                "desk",
                onDay.desk().map(DeskView::name).orElse("?"));
    }

    Optional<Text> line(LocalDate day) {
        return days.stream()
                .filter(left -> left.day().equals(day))
                .findFirst()
                .map(left -> Text.of("/desk.several.left.line", "day", day, "why", left.why()));
    }

    /** Up to three other desks for each. */
    View buttons(View view) {
        View shown = view;
        for (LeftOut left :
                days.stream().filter(each -> !each.near().isEmpty()).limit(MOST).toList())
            shown = shown.row(left.near().stream()
                    .map(desk -> Button.text(
                            "/desk.several.left.other",
                            new ConfirmDeskScreen(desk.id(), left.day()),
                            "day",
                            left.day(),
                            "desk",
                            desk.name()))
                    .toArray(Button[]::new));
        return shown;
    }
}
