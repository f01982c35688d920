package dev.zapis.app.bootstrap;

import dev.zapis.app.session.CommandSender;
import dev.zapis.bot.dialog.TelegramUser;
import dev.zapis.bot.dialog.engine.VisitFactory;
import dev.zapis.command.AlreadyHandled;
import dev.zapis.command.CommandId;
import dev.zapis.command.Refused;
import dev.zapis.command.desk.AddDesk;
import dev.zapis.command.desk.BookDesk;
import dev.zapis.command.office.AddArea;
import dev.zapis.command.person.AddNames;
import dev.zapis.command.person.ChooseName;
import dev.zapis.command.person.GiveConsent;
import dev.zapis.command.person.GiveRole;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import dev.zapis.playground.SamplePerson;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Furnishes the playground through the very commands that people use, so that no list is empty on the first day. */
public final class SampleDataLoader {

    /** The words that the sample people agreed to. */
    private static final int FIRST_WORDING = 1;

    private final SystemCommands house;
    private final VisitFactory visits;
    private final SampleData data;

    public SampleDataLoader(CommandSender orders, VisitFactory visits, SampleData data) {
        this.house = new SystemCommands(orders);
        this.visits = visits;
        this.data = data;
    }

    /** Desks and people once; free names where they are missing, and bookings of the coming days, at every start. */
    public Mono<Void> furnish() {
        return visits.handled(comes(data.people().getLast()))
                .flatMap(isFurnished -> isFurnished ? free().then(bookings()) : all());
    }

    private Mono<Void> all() {
        return Flux.fromIterable(data.areas())
                .concatMap(this::area)
                .thenMany(
                        Flux.fromStream(IntStream.range(0, data.people().size()).boxed()))
                .concatMap(this::somebody)
                .then(Mono.defer(this::free))
                .then(Mono.defer(this::bookings));
    }

    private Mono<Void> area(SampleData.Area area) {
        CommandId id = SystemCommands.once("area", area.name());
        AreaId made = new AreaId(id.makes("area"));
        return house.give(new AddArea(Bootstrap.OFFICE, area.name()), id)
                .thenMany(Flux.fromIterable(area.desks()))
                .concatMap(name -> house.give(new AddDesk(Bootstrap.OFFICE, made, name), desk(name)))
                .then();
    }

    /** The house puts the name on the list; the account agrees and chooses it, as anybody would. */
    private Mono<Void> somebody(int place) {
        SampleData.Somebody somebody = data.people().get(place);
        CommandId id = SystemCommands.once("person", somebody.name());
        PersonId person = AddNames.made(id, 0);
        return house.give(new AddNames(Bootstrap.OFFICE, List.of(somebody.name())), id)
                .then(Mono.defer(() -> visits.open(account(place), comes(somebody))))
                .flatMap(visit -> visit.tell(new GiveConsent(FIRST_WORDING))
                        .onErrorResume(AlreadyHandled.class, done -> Mono.empty())
                        .then(Mono.defer(() -> visit.tell(new ChooseName(Bootstrap.OFFICE, person)))))
                .onErrorResume(SampleDataLoader::isHarmless, done -> Mono.empty())
                .thenMany(Flux.fromIterable(somebody.roles()))
                .concatMap(role -> house.give(new GiveRole(person, role), role(somebody, role))
                        .onErrorResume(Refused.class, gone -> Mono.just(0L)))
                .then();
    }

    /** Names that nobody has chosen yet: a stranger sees a list. */
    private Mono<Void> free() {
        return Flux.fromIterable(data.names())
                .concatMap(name ->
                        house.give(new AddNames(Bootstrap.OFFICE, List.of(name)), SystemCommands.once("name", name)))
                .then();
    }

    private Mono<Void> bookings() {
        return Flux.fromIterable(data.bookings()).concatMap(this::booking).then();
    }

    private Mono<Void> booking(SampleData.Booked booked) {
        TelegramUser account = account(booked.person());
        DeskId desk = new DeskId(desk(booked.desk()).makes("desk"));
        return visits.open(account, SystemCommands.once("look"))
                .map(visit -> visit.today().plusDays(booked.inDays()))
                .flatMap(day -> visits.open(account, id(booked, day))
                        .flatMap(visit -> visit.tell(new BookDesk(Bootstrap.OFFICE, desk, day))))
                .then()
                .onErrorResume(SampleDataLoader::isHarmless, taken -> Mono.empty());
    }

    // Visitors may have changed everything since the last start: theirs stays.
    private static boolean isHarmless(Throwable error) {
        return error instanceof Refused || error instanceof AlreadyHandled;
    }

    private TelegramUser account(int place) {
        SampleData.Somebody somebody = data.people().get(place);
        return new TelegramUser(SamplePerson.idAt(place), somebody.name(), somebody.username(), somebody.language());
    }

    private static CommandId desk(String name) {
        return SystemCommands.once("desk", name);
    }

    private static CommandId comes(SampleData.Somebody somebody) {
        return SystemCommands.once("comes", somebody.name());
    }

    private static CommandId role(SampleData.Somebody somebody, Role role) {
        return SystemCommands.once("role", somebody.name(), role.name());
    }

    private static CommandId id(SampleData.Booked booked, LocalDate day) {
        return SystemCommands.once("booking", Integer.toString(booked.person()), booked.desk(), day.toString());
    }
}
