package dev.zapis.bot.person.registration;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.LinkableScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Thing;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.Refused;
import dev.zapis.command.person.ApproveRegistration;
import dev.zapis.command.person.PersonRefusal;
import dev.zapis.events.Tags;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import dev.zapis.query.person.RegistrationOf;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Somebody asks to be let in: an admin answers, and whoever comes late sees what was answered by whom. */
@Route("person.request")
public record RequestScreen(PersonId person) implements LinkableScreen {

    /** What is to be shown while nobody has answered; else what was answered by whom. */
    static Mono<View> unlessAnswered(Visit visit, PersonId person, Function<RegistrationOf.Result, View> otherwise) {
        visit.onlyForAdmins();
        return visit.ask(new RegistrationOf(person))
                .filter(found -> found.open() != null)
                .map(otherwise)
                .switchIfEmpty(new RequestScreen(person).show(visit));
    }

    @Override
    public Mono<View> show(Visit visit) {
        if (!visit.visitor().has(Role.ADMIN)) return Mono.empty();
        return RetryUntilVisible.found(() -> visit.ask(new RegistrationOf(person)))
                .flatMap(found -> view(visit, found))
                .defaultIfEmpty(View.titled("/person.request.unseen")
                        .of(thing(person))
                        .row(Button.text("/person.request.again", new RequestScreen(person))));
    }

    /** What happens to a request happens to whoever asks. */
    static Thing thing(PersonId asking) {
        return Thing.of(Tags.PERSON, asking);
    }

    private Mono<View> view(Visit visit, RegistrationOf.Result found) {
        RegistrationOf.Open open = found.open();
        RegistrationOf.Answer answer = found.answer();
        View view = View.titled("/person.request.title");
        if (found.name() != null) view = view.line("/person.request.name", "name", found.name());
        if (open != null) return Mono.just(open(visit, view, open));
        return answer == null ? Mono.just(view) : NextRequest.offered(answered(view, answer), answer.answerer(), visit);
    }

    private View open(Visit visit, View view, RegistrationOf.Open open) {
        if (open.phone() != null)
            view = view.line("/person.request.phone", "phone", PhoneNumbers.readable(visit, open.phone()));
        return view.of(thing(person))
                .line("/person.request.office", "office", open.office())
                .row(
                        Button.text("/person.request.employee", new LetIn(person, Role.EMPLOYEE)),
                        Button.text("/person.request.head", new LetIn(person, Role.HEAD)))
                .row(Button.text("/person.request.refuse", new RefuseRequestScreen(person))
                        .danger());
    }

    private static View answered(View view, RegistrationOf.Answer answer) {
        view = switch (answer.outcome()) {
            case APPROVED ->
                view.line("/person.request.approved", "role", Objects.requireNonNullElse(answer.role(), Role.EMPLOYEE));
            case REFUSED -> view.line("/person.request.refused");
            case WITHDRAWN -> view.line("/person.request.withdrawn");
        };
        if (answer.reason() != null) view = view.line("/person.request.reason", "reason", answer.reason());
        if (answer.outcome() == RegistrationOf.Outcome.WITHDRAWN) return view;
        return answer.by() == null
                ? view.line("/person.request.by-admin")
                : view.line("/person.request.by", "by", answer.by());
    }

    /** Lets them in as this. Who comes late is shown what was decided. */
    @Route("person.request.let-in")
    record LetIn(PersonId person, Role role) implements Action {
        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return approved(visit, person, role, null)
                    .onErrorResume(LetIn::isNameTaken, taken -> Mono.just(new LetInAsScreen(person, role)));
        }

        private static boolean isNameTaken(Throwable failure) {
            return failure instanceof Refused refused && refused.reason() == PersonRefusal.NAME_TAKEN;
        }
    }

    /** @param listedAs none: as they asked */
    static Mono<Screen> approved(Visit visit, PersonId person, Role role, @Nullable String listedAs) {
        visit.onlyForAdmins();
        return visit.ask(new RegistrationOf(person))
                .flatMap(found -> Mono.justOrEmpty(approval(person, found, role, listedAs)))
                .flatMap(visit::tell)
                .onErrorResume(Late::is, late -> Mono.empty())
                .thenReturn(new RequestScreen(person));
    }

    private static @Nullable ApproveRegistration approval(
            PersonId person, RegistrationOf.Result found, Role role, @Nullable String listedAs) {
        RegistrationOf.Open open = found.open();
        String name = Objects.requireNonNullElse(found.name(), "");
        return open == null
                ? null
                : new ApproveRegistration(person, open.account(), open.nameKey(), name, role, listedAs);
    }

    /** Somebody else was quicker. */
    static final class Late {

        private Late() {}

        static boolean is(Throwable failure) {
            return failure instanceof Refused refused && refused.reason() == PersonRefusal.ANSWERED;
        }
    }
}
