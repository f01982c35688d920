package dev.zapis.app.bootstrap;

import dev.zapis.command.AlreadyHandled;
import dev.zapis.command.CommandId;
import dev.zapis.command.Refused;
import dev.zapis.command.person.AddNames;
import dev.zapis.command.person.ChooseName;
import dev.zapis.command.person.GiveConsent;
import dev.zapis.command.person.GiveRole;
import dev.zapis.events.person.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The people of the sample office, and names that nobody has chosen yet: a stranger sees a list. */
final class PersonSampleData implements SliceSampleData {

    /** The words that the sample people agreed to. */
    private static final int FIRST_WORDING = 1;

    record Free(List<String> names) {}

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Optional<CommandId> last(SampleOffice office) {
        return Optional.of(comes(office.people().getLast()));
    }

    @Override
    public Mono<Void> furnish(SampleOffice office) {
        return Flux.fromStream(() -> IntStream.range(0, office.people().size()).boxed())
                .concatMap(place -> comes(place, office), 1)
                .then();
    }

    @Override
    public Mono<Void> refresh(SampleOffice office) {
        return Flux.fromIterable(office.read("person", Free.class).names())
                .concatMap(name -> office.give(new AddNames(office.id(), List.of(name)), office.once("name", name)), 1)
                .then();
    }

    /** The house puts the name on the list; the account agrees and chooses it, as anybody would. */
    private static Mono<Void> comes(int place, SampleOffice office) {
        SampleData.Somebody somebody = office.people().get(place);
        CommandId id = office.once("person", somebody.name());
        PersonId person = AddNames.made(id, 0);
        return office.give(new AddNames(office.id(), List.of(somebody.name())), id)
                .then(office.as(place, comes(somebody), visit -> visit.tell(new GiveConsent(FIRST_WORDING))
                        .onErrorResume(AlreadyHandled.class, done -> Mono.empty())
                        .then(Mono.defer(() -> visit.tell(new ChooseName(office.id(), person))))))
                .thenMany(Flux.fromIterable(somebody.roles()))
                .concatMap(
                        role -> office.give(
                                        new GiveRole(person, role), office.once("role", somebody.name(), role.name()))
                                .onErrorResume(Refused.class, gone -> Mono.just(0L)),
                        1)
                .then();
    }

    private static CommandId comes(SampleData.Somebody somebody) {
        return SystemCommands.once("comes", somebody.name());
    }
}
