package dev.zapis.bot.person.registration;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Contact;
import dev.zapis.bot.dialog.ContactPrompt;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.person.AskToRegister;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PhoneRequired;
import dev.zapis.query.office.OfficeRules;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Who is not on the staff list asks to be let in: first name, last name, phone, a look at it all. Each step carries what was
 * entered, so that going back loses nothing.
 */
sealed interface RegistrationWizard extends Screen {

    @Override
    default Mono<View> show(Visit visit) {
        boolean comesIn =
                visit.visitor().isNewcomer() && visit.visitor().standing().consents();
        return comesIn ? asked(visit) : new RegistrationStatusScreen().show(visit);
    }

    default Mono<View> asked(Visit visit) {
        return Mono.just(step(visit));
    }

    View step(Visit visit);

    private static View entered(View asked, @Nullable String value, Target next) {
        if (value == null) return asked;
        return asked.line("/person.ask.entered", "value", value).row(Button.text("/person.ask.next", next));
    }

    /** What is the first name? */
    @Route("person.ask.first")
    record First(
            OfficeId office,
            @Nullable String first,
            @Nullable String last,
            @Nullable String phone) implements RegistrationWizard {

        @Override
        public View step(Visit visit) {
            View asked = View.titled("/person.ask.first.title").line("/person.ask.first.rule");
            return entered(asked, first, new Last(office, first, last, phone));
        }

        @Override
        public Mono<? extends Screen> heard(Visit visit, String text) {
            return Mono.fromSupplier(() -> new Last(office, AskToRegister.firstName(text), last, phone));
        }

        @Override
        public Optional<Screen> before() {
            return Optional.of(new RegistrationOptionsScreen(office));
        }
    }

    /** What is the last name? */
    @Route("person.ask.last")
    record Last(
            OfficeId office,
            @Nullable String first,
            @Nullable String last,
            @Nullable String phone) implements RegistrationWizard {

        @Override
        public View step(Visit visit) {
            View asked = View.titled("/person.ask.last.title").line("/person.ask.last.rule");
            return entered(asked, last, new Number(office, first, last, phone));
        }

        @Override
        public Mono<? extends Screen> heard(Visit visit, String text) {
            return Mono.fromSupplier(() -> new Number(office, first, AskToRegister.lastName(text), phone));
        }

        @Override
        public Optional<Screen> before() {
            return Optional.of(new First(office, first, last, phone));
        }
    }

    /** What is the phone? Typed, or by the key that shares the own contact. */
    @Route("person.ask.phone")
    record Number(
            OfficeId office,
            @Nullable String first,
            @Nullable String last,
            @Nullable String phone) implements RegistrationWizard, ContactPrompt {

        @Override
        public View step(Visit visit) {
            View asked = View.titled("/person.ask.phone.title").line("/person.ask.phone.rule");
            return entered(
                            asked,
                            phone == null ? null : PhoneNumbers.readable(visit, phone),
                            new Check(office, first, last, phone))
                    .asksForContact("/person.ask.phone.share");
        }

        /** Where the office can do without, it can be left out. */
        @Override
        public Mono<View> asked(Visit visit) {
            Button skip = Button.text("/person.ask.phone.skip", new Check(office, first, last, null));
            return visit.ask(new OfficeRules(office))
                    .map(rules -> rules.policies().of(new PhoneRequired())
                            ? step(visit)
                            : step(visit).row(skip));
        }

        @Override
        public Mono<? extends Screen> heard(Visit visit, String text) {
            return Mono.fromSupplier(() -> new Check(office, first, last, PhoneNumbers.checked(visit, text)));
        }

        @Override
        public Mono<? extends Target> shared(Visit visit, Contact contact) {
            return ContactPhone.shared(contact, number -> new Say(office, first, last, number));
        }

        @Override
        public Optional<Screen> before() {
            return Optional.of(new Last(office, first, last, phone));
        }

        /** That is it, if it is one. */
        @Route("person.ask.phone.say")
        record Say(
                OfficeId office,
                @Nullable String first,
                @Nullable String last,
                String typed) implements Action {
            @Override
            public Mono<? extends Screen> run(Visit visit) {
                return Mono.fromSupplier(() -> new Check(office, first, last, PhoneNumbers.checked(visit, typed)));
            }
        }
    }

    /** Is it all as it should be? */
    @Route("person.ask.check")
    record Check(
            OfficeId office,
            @Nullable String first,
            @Nullable String last,
            @Nullable String phone) implements RegistrationWizard {

        @Override
        public View step(Visit visit) {
            return View.titled("/person.ask.check.title")
                    .line("/person.ask.check.name", "first", or(first), "last", or(last))
                    .line(
                            phone == null
                                    ? Text.of("/person.ask.check.no-phone")
                                    : Text.of("/person.ask.check.phone", "phone", PhoneNumbers.readable(visit, phone)))
                    .line("/person.ask.check.then")
                    .row(Button.text("/person.ask.check.send", new Send(office, or(first), or(last), phone))
                            .confirm())
                    .row(Button.text("/person.ask.check.rename", new First(office, first, last, phone)));
        }

        @Override
        public Mono<View> asked(Visit visit) {
            return AlikeNames.of(visit, office, or(first), or(last)).map(alike -> alike.offered(step(visit)));
        }

        /** A phone that is typed again, or another one: whoever hears nothing repeats what they said. */
        @Override
        public Mono<? extends Screen> heard(Visit visit, String text) {
            if (text.codePoints().noneMatch(Character::isDigit)) return Mono.empty();
            return Mono.fromSupplier(() -> new Check(office, first, last, PhoneNumbers.checked(visit, text)));
        }

        private static String or(@Nullable String value) {
            return Objects.requireNonNullElse(value, "");
        }

        @Override
        public Optional<Screen> before() {
            return Optional.of(new Number(office, first, last, phone));
        }

        /** Asks the admins. */
        @Route("person.ask.send")
        record Send(
                OfficeId office,
                String first,
                String last,
                @Nullable String phone) implements Action {
            @Override
            public Mono<? extends Screen> run(Visit visit) {
                return visit.tell(new AskToRegister(office, first, last, phone))
                        .map(asked -> RegistrationWaitingScreen.of(visit));
            }
        }
    }
}
