package dev.zapis.app.bootstrap;

import dev.zapis.command.CommandId;
import dev.zapis.command.office.AddArea;
import dev.zapis.events.office.AreaId;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The areas of the sample office. */
final class OfficeSampleData implements SliceSampleData {

    record Areas(List<String> areas) {}

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<CommandId> last(SampleOffice office) {
        return Optional.of(command(areas(office).getLast()));
    }

    @Override
    public Mono<Void> furnish(SampleOffice office) {
        return Flux.fromIterable(areas(office))
                .concatMap(area -> office.give(new AddArea(office.id(), area), command(area)), 1)
                .then();
    }

    private static List<String> areas(SampleOffice office) {
        return office.read("office", Areas.class).areas();
    }

    static AreaId area(String name) {
        return new AreaId(command(name).makes("area"));
    }

    private static CommandId command(String area) {
        return SystemCommands.once("area", area);
    }
}
