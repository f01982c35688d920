package dev.zapis.bot.person.registration;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.TypedPreview;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.Command;
import dev.zapis.command.NameNormalizer;
import dev.zapis.command.person.AddNames;
import dev.zapis.command.person.ChooseName;
import dev.zapis.command.person.TakeName;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.OfficeRegistration;
import dev.zapis.events.office.Registration;
import dev.zapis.events.person.Role;
import dev.zapis.query.office.OpenOffices;
import dev.zapis.query.person.FreeNames;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** How a newcomer comes into an office: by a name of one's own, by a name of the staff list, or by asking. */
@Route("person.door")
public record RegistrationOptionsScreen(OfficeId office) implements Screen {

    private static final int LONGEST = 60;

    @Override
    public Mono<View> show(Visit visit) {
        return takesNames(visit)
                .flatMap(takes -> takes ? ownName(visit) : new NamesScreen(office, null, 0).show(visit));
    }

    /** Whether whoever comes takes a name of their own: anybody, or the admins whom the configuration names. */
    private Mono<Boolean> takesNames(Visit visit) {
        if (!visit.visitor().isNewcomer()) return Mono.just(false);
        if (visit.visitor().has(Role.ADMIN)) return Mono.just(true);
        return registration(visit, office).map(Registration.OPEN::equals).defaultIfEmpty(false);
    }

    static Mono<Registration> registration(Visit visit, OfficeId office) {
        return visit.ask(new OpenOffices())
                .flatMapIterable(OpenOffices.Result::offices)
                .filter(each -> each.id().equals(office))
                .next()
                .map(each -> each.policies().of(new OfficeRegistration()));
    }

    private Mono<View> ownName(Visit visit) {
        return visit.ask(new FreeNames(office, null, 0, 1)).map(free -> {
            String offered = offered(visit.visitor().account().name());
            View view = offered.isBlank()
                    ? View.titled("/person.door.type")
                    : View.titled("/person.door.name")
                            .row(Button.text("/person.door.take", new Check(office, offered), "name", offered));
            if (free.count() > 0) view = view.row(Button.text("/person.door.list", new NamesScreen(office, null, 0)));
            return view.row(Button.text("/person.door.withdraw", new ConsentScreen.Decline()));
        });
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, String text) {
        return takesNames(visit)
                .flatMap(takes -> takes
                        ? TypedPreview.unless(AddNames.objection(text), () -> new Check(office, text.strip()))
                        : Mono.just(NamesScreen.sought(office, text)));
    }

    /** The account's name without what nobody sees in it; nothing where it would be refused. */
    private static String offered(String accountName) {
        String visible = NameNormalizer.visible(accountName);
        boolean isName = NameNormalizer.length(visible) <= LONGEST
                && AddNames.objection(visible).isEmpty();
        return isName ? visible : "";
    }

    /** The name of the staff list, that nobody has chosen, that these words are. */
    private static Mono<Optional<FreeNames.Name>> listed(Visit visit, OfficeId office, String name) {
        return visit.ask(new FreeNames(office, name, 0, 1))
                .map(found ->
                        found.names().stream().filter(FreeNames.Name::isExact).findFirst());
    }

    /** Is that the name? One of the staff list is shown as it stands there. */
    @Route("person.door.check")
    record Check(OfficeId office, String name) implements TypedPreview {

        @Override
        public Screen prompt() {
            return new RegistrationOptionsScreen(office);
        }

        @Override
        public Action deed() {
            return new TakeTyped(office, name);
        }

        @Override
        public Mono<View> told(Visit visit) {
            return new RegistrationOptionsScreen(office)
                    .takesNames(visit)
                    .flatMap(takes -> takes ? listed(visit, office, name).map(this::view) : Mono.empty());
        }

        private View view(Optional<FreeNames.Name> listed) {
            return listed.map(each -> View.titled("/person.names.check.title", "name", each.name())
                            .line("/person.names.check.then"))
                    .orElseGet(() -> View.titled("/person.door.check.title", "name", name));
        }
    }

    /** A button of before, that took the name that a newcomer has in Telegram: now it asks. */
    @Route("person.take")
    record TakeOffered(OfficeId office) implements Action {
        @Override
        public Mono<? extends Screen> run(Visit visit) {
            String offered = offered(visit.visitor().account().name());
            return Mono.just(offered.isEmpty() ? new RegistrationOptionsScreen(office) : new Check(office, offered));
        }
    }

    /** Takes the name that a newcomer typed; where it is a free one of the staff list, that is who they are. */
    @Route("person.name")
    record TakeTyped(OfficeId office, String name) implements Action {
        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return listed(visit, office, name)
                    .map(found -> found.<Command>map(each -> new ChooseName(office, each.person()))
                            .orElseGet(() -> new TakeName(office, name)))
                    .flatMap(command -> visit.tell(command).thenReturn(new WelcomedScreen()));
        }
    }
}
