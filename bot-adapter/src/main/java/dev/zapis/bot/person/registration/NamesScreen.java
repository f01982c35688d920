package dev.zapis.bot.person.registration;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.PageResult;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.OtherScript;
import dev.zapis.command.person.ChooseName;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.Registration;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.person.FreeNames;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Which name of the staff list is yours? Only free ones are there.
 *
 * @param part what was typed to find a name; none: all
 */
@Route("person.names")
public record NamesScreen(OfficeId office, @Nullable String part, int page) implements Screen {

    private static final int PAGE = 8;
    private static final int LONGEST = 40;

    /** @param text anything; of a long text only the beginning matters */
    static NamesScreen sought(OfficeId office, String text) {
        boolean isLong = text.codePointCount(0, text.length()) > LONGEST;
        return new NamesScreen(office, isLong ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) : text, 0);
    }

    @Override
    public Mono<View> show(Visit visit) {
        if (!visit.visitor().isNewcomer()) return new WelcomedScreen().show(visit);
        if (!visit.visitor().standing().consents()) return new ConsentScreen().show(visit);
        if (visit.visitor().standing().isWaiting()) return new RegistrationStatusScreen().show(visit);
        return found(visit, office, part, page)
                .zipWith(
                        RegistrationOptionsScreen.registration(visit, office).defaultIfEmpty(Registration.LIST),
                        (free, registration) -> view(free, registration != Registration.LIST));
    }

    /** Where nobody is written so, who is written so in the other script. */
    static Mono<FreeNames.Result> found(Visit visit, OfficeId office, @Nullable String part, int page) {
        Mono<FreeNames.Result> written = visit.ask(new FreeNames(office, part, page, PAGE));
        if (part == null) return written;
        return written.flatMap(free -> free.count() > 0
                ? Mono.just(free)
                : Mono.justOrEmpty(visit.parts().read(OtherScript.class).of(part))
                        .flatMap(other -> visit.ask(new FreeNames(office, other, page, PAGE)))
                        .defaultIfEmpty(free));
    }

    private View view(FreeNames.Result free, boolean takesRequests) {
        View view = title(free.count());
        view = free.count() == 0 ? view : view.line("/person.names.search");
        view = view.page(
                new PageResult<>(free.names(), free.page(), free.count()),
                PAGE,
                each -> Button.label(each.name(), new Check(office, each.person(), each.name())),
                turned -> new NamesScreen(office, part, turned));
        if (part != null) view = view.row(Button.text("/person.names.all", new NamesScreen(office, null, 0)));
        if (takesRequests) {
            view = view.row(
                    Button.text("/person.names.missing", new RegistrationWizard.First(office, null, null, null)));
        } else {
            view = view.line("/person.names.closed");
        }
        return view.row(Button.text("/person.names.withdraw", new ConsentScreen.Decline()));
    }

    private View title(int count) {
        if (part != null) {
            return View.titled(count == 0 ? "/person.names.nobody" : "/person.names.found", "part", part);
        }
        return View.titled(count == 0 ? "/person.names.none" : "/person.names.title");
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, String text) {
        boolean comesIn =
                visit.visitor().isNewcomer() && visit.visitor().standing().consents();
        return comesIn ? Mono.just(sought(office, text)) : Mono.empty();
    }

    /** Is that the name? Nobody is bound to one by a slip of the finger. */
    @Route("person.names.check")
    record Check(OfficeId office, PersonId person, String name) implements Screen {

        @Override
        public Mono<View> show(Visit visit) {
            boolean comesIn =
                    visit.visitor().isNewcomer() && visit.visitor().standing().consents();
            NamesScreen list = new NamesScreen(office, null, 0);
            if (!comesIn) return list.show(visit);
            return visit.ask(new FreeNames(office, name, 0, PAGE))
                    .filter(free ->
                            free.names().stream().anyMatch(each -> each.person().equals(person)))
                    .map(free -> view(list))
                    .switchIfEmpty(list.show(visit));
        }

        private View view(NamesScreen list) {
            return View.titled("/person.names.check.title", "name", name)
                    .line("/person.names.check.then")
                    .row(
                            Button.text("/person.names.check.no", list),
                            Button.text("/person.names.check.yes", new Choose(office, person))
                                    .confirm());
        }

        @Override
        public Mono<? extends Screen> heard(Visit visit, String text) {
            return new NamesScreen(office, null, 0).heard(visit, text);
        }

        @Override
        public Optional<Screen> before() {
            return Optional.of(new NamesScreen(office, null, 0));
        }
    }

    /** That is me. */
    @Route("person.choose")
    record Choose(OfficeId office, PersonId person) implements Action {
        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new ChooseName(office, person)).thenReturn(new WelcomedScreen());
        }
    }
}
