package dev.zapis.bot.person.registration;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Contact;
import dev.zapis.bot.dialog.ContactPrompt;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.TypedPreview;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.person.ProfileScreen;
import dev.zapis.command.person.GivePhone;
import dev.zapis.query.person.ProfileOf;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Which phone? Typed, or by the key that shares the own contact. */
@Route("person.phone")
public record PhoneScreen() implements ContactPrompt {

    @Override
    public Mono<View> show(Visit visit) {
        return visit.ask(new ProfileOf(visit.person())).map(profile -> view(visit, profile));
    }

    private static View view(Visit visit, ProfileOf.Result profile) {
        View view = View.titled("title").line("/person.ask.phone.rule").asksForContact("/person.ask.phone.share");
        if (profile.phone() == null) return view;
        return view.line("/person.ask.entered", "value", PhoneNumbers.readable(visit, profile.phone()))
                .row(Button.text("none", new Give(null)));
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, String text) {
        return Mono.fromSupplier(() -> new Check(PhoneNumbers.checked(visit, text)));
    }

    @Override
    public Mono<? extends Target> shared(Visit visit, Contact contact) {
        return ContactPhone.shared(contact, Give::new);
    }

    @Override
    public Optional<Screen> before() {
        return Optional.of(new ProfileScreen());
    }

    /** Is that the phone? */
    @Route("person.phone.check")
    record Check(String phone) implements TypedPreview {

        @Override
        public Screen prompt() {
            return new PhoneScreen();
        }

        @Override
        public Action deed() {
            return new Give(phone);
        }

        @Override
        public Mono<View> told(Visit visit) {
            visit.person();
            return Mono.just(View.titled("title", "phone", PhoneNumbers.readable(visit, phone)));
        }
    }

    /** Is to be called there from now on, or nowhere. */
    @Route("person.phone.give")
    record Give(@Nullable String phone) implements Action {
        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new GivePhone(phone)).thenReturn(new ProfileScreen());
        }
    }
}
