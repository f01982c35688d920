package dev.zapis.bot.person.registration;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.office.OpenOffices;
import reactor.core.publisher.Mono;

/** Who has agreed and is nobody yet: to which office, or what is waited for. */
@Route("person.entrance")
public record RegistrationStatusScreen() implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        if (!visit.visitor().isNewcomer()) return new WelcomedScreen().show(visit);
        if (!visit.visitor().standing().consents()) return new ConsentScreen().show(visit);
        PersonId request = visit.visitor().standing().request();
        if (request != null) return Mono.just(waiting(request));
        return visit.ask(new OpenOffices()).flatMap(open -> switch (open.offices()
                .size()) {
            case 0 -> Mono.just(View.titled("/refused.office.unknown"));
            case 1 -> new RegistrationOptionsScreen(open.offices().getFirst().id()).show(visit);
            default ->
                Mono.just(View.titled("/person.entrance.title")
                        .each(
                                open.offices(),
                                each -> Button.label(each.name(), new RegistrationOptionsScreen(each.id()))));
        });
    }

    private static View waiting(PersonId request) {
        return View.titled("/person.entrance.waiting")
                .of(RequestScreen.thing(request))
                .line("/person.entrance.told")
                .row(Button.text("/person.entrance.again", new RegistrationStatusScreen()))
                .row(Button.text("/person.entrance.withdraw", new ConsentScreen.Decline()));
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, String text) {
        boolean comesIn = visit.visitor().isNewcomer()
                && visit.visitor().standing().consents()
                && !visit.visitor().standing().isWaiting();
        if (!comesIn) return Mono.empty();
        return visit.ask(new OpenOffices())
                .filter(open -> open.offices().size() == 1)
                .flatMap(open -> new RegistrationOptionsScreen(
                                open.offices().getFirst().id())
                        .heard(visit, text)
                        .map(target -> target));
    }
}
