package dev.zapis.bot.person;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.person.registration.PhoneNumbers;
import dev.zapis.bot.person.registration.PhoneScreen;
import dev.zapis.command.Refused;
import dev.zapis.events.office.Registration;
import dev.zapis.query.person.ProfileOf;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import reactor.core.publisher.Mono;

/** Who the office believes the person to be. */
@Route("person.profile")
public record ProfileScreen() implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        return visit.ask(new ProfileOf(visit.person())).map(profile -> view(visit, profile));
    }

    private static View view(Visit visit, ProfileOf.Result profile) {
        View view = View.titled("title")
                .line("name", "name", Objects.requireNonNullElse(profile.name(), ""))
                .line("office", "office", profile.office());
        view = profile.phone() == null
                ? view.line("no-phone")
                : view.line("phone", "phone", PhoneNumbers.readable(visit, profile.phone()));
        view = profile.roles().isEmpty() ? view : view.line("roles", "roles", AskForRoleScreen.names(profile.roles()));
        view = profile.teams().isEmpty() ? view : view.line("teams", "teams", String.join(", ", profile.teams()));
        view = profile.agreed() == null ? view : view.line("agreed", "at", local(profile.agreed(), visit, profile));
        boolean isOwnName = visit.visitor().registration() == Registration.OPEN;
        if (!isOwnName) view = view.line("listed");
        Button phone = Button.text("change-phone", new PhoneScreen());
        return isOwnName
                ? view.row(Button.text("change-name", new RenameWizard.First(null, null)), phone)
                : view.row(phone);
    }

    /** The phone that is typed again: whoever hears nothing repeats what they said. */
    @Override
    public Mono<? extends Screen> heard(Visit visit, String text) {
        return Mono.fromSupplier(() -> PhoneNumbers.checked(visit, text))
                .onErrorComplete(Refused.class)
                .filterWhen(
                        typed -> visit.ask(new ProfileOf(visit.person())).map(profile -> typed.equals(profile.phone())))
                .map(same -> this);
    }

    /** As the person's own clock showed it. */
    private static LocalDateTime local(Instant at, Visit visit, ProfileOf.Result profile) {
        return LocalDateTime.ofInstant(
                at, Objects.requireNonNullElse(profile.zone(), visit.visitor().zone()));
    }
}
