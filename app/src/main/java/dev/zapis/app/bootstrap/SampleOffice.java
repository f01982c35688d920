package dev.zapis.app.bootstrap;

import dev.zapis.app.session.CommandSender;
import dev.zapis.bot.dialog.TelegramUser;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.engine.VisitFactory;
import dev.zapis.command.AlreadyHandled;
import dev.zapis.command.Command;
import dev.zapis.command.CommandId;
import dev.zapis.command.Refused;
import dev.zapis.events.office.OfficeId;
import dev.zapis.playground.SamplePerson;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** The office of the playground, as slices furnish it: in the house's name, and as its people. */
public final class SampleOffice {

    private final SystemCommands commands;
    private final VisitFactory visits;
    private final SampleData data;
    private final Locale language;

    public SampleOffice(CommandSender commands, VisitFactory visits, SampleData data, Locale language) {
        this.commands = new SystemCommands(commands);
        this.visits = visits;
        this.data = data;
        this.language = language;
    }

    public OfficeId id() {
        return Bootstrap.OFFICE;
    }

    public List<SampleData.Somebody> people() {
        return data.people();
    }

    /** A slice's own part of it in the office's language: {@code /opening/<slice>/<language>.json}. */
    public <T> T read(String slice, Class<T> type) {
        return SampleData.read("/opening/" + slice + "/" + language.getLanguage() + ".json", type);
    }

    /** The same wish at every start: carried out once in the life of the store. */
    public CommandId once(String... wish) {
        return SystemCommands.once(wish);
    }

    public Mono<Long> give(Command command, CommandId id) {
        return commands.give(command, id);
    }

    /** As one of the people does it. Visitors may have changed everything since the last start: theirs stays. */
    public Mono<Void> as(int person, CommandId id, Function<? super Visit, ? extends Mono<?>> deed) {
        return Mono.defer(() -> visits.open(account(person), id))
                .flatMap(visit -> deed.apply(visit).then())
                .onErrorResume(SampleOffice::isHarmless, taken -> Mono.empty());
    }

    public Mono<LocalDate> today(int person) {
        return Mono.defer(() -> visits.open(account(person), once("look"))).map(Visit::today);
    }

    Mono<Boolean> isDone(CommandId command) {
        return visits.handled(command);
    }

    static boolean isHarmless(Throwable error) {
        return error instanceof Refused || error instanceof AlreadyHandled;
    }

    private TelegramUser account(int place) {
        SampleData.Somebody somebody = data.people().get(place);
        return new TelegramUser(SamplePerson.idAt(place), somebody.name(), somebody.username(), somebody.language());
    }
}
