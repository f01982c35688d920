package dev.zapis.app.bootstrap;

import dev.zapis.command.CommandId;
import dev.zapis.command.desk.AddDesk;
import dev.zapis.command.desk.BookDesk;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskId;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The desks of the sample office, and who has one in the coming days. */
final class DeskSampleData implements SliceSampleData {

    record Desks(List<InArea> desks, List<Booked> bookings) {}

    record InArea(String area, List<String> names) {}

    /** @param person place in the list of people */
    record Booked(int person, String desk, int inDays) {}

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<CommandId> last(SampleOffice office) {
        return Optional.of(command(areas(office).getLast().names().getLast()));
    }

    private static List<InArea> areas(SampleOffice office) {
        return office.read("desk", Desks.class).desks();
    }

    @Override
    public Mono<Void> furnish(SampleOffice office) {
        return Flux.fromIterable(areas(office))
                .concatMap(area -> Flux.fromIterable(area.names())
                        .concatMap(
                                name -> office.give(
                                        new AddDesk(office.id(), OfficeSampleData.area(area.area()), name),
                                        command(name)),
                                1))
                .then();
    }

    @Override
    public Mono<Void> refresh(SampleOffice office) {
        return Flux.fromIterable(office.read("desk", Desks.class).bookings())
                .concatMap(booked -> booked(booked, office), 1)
                .then();
    }

    private static Mono<Void> booked(Booked booked, SampleOffice office) {
        DeskId desk = new DeskId(command(booked.desk()).makes("desk"));
        return office.today(booked.person())
                .map(today -> today.plusDays(booked.inDays()))
                .flatMap(day -> office.as(
                        booked.person(),
                        office.once("booking", Integer.toString(booked.person()), booked.desk(), day.toString()),
                        visit -> visit.tell(new BookDesk(office.id(), desk, day, DayPart.ALL))));
    }

    private static CommandId command(String desk) {
        return SystemCommands.once("desk", desk);
    }
}
