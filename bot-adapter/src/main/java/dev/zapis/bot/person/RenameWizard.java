package dev.zapis.bot.person;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.TypedPreview;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.person.AskToRegister;
import dev.zapis.command.person.ChangeMyName;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Another name: first and last; going back keeps what was entered. */
sealed interface RenameWizard extends Screen {

    private static View entered(View asked, @Nullable String value, Target next) {
        if (value == null) return asked;
        return asked.line("/person.ask.entered", "value", value).row(Button.text("/person.ask.next", next));
    }

    /** What is the first name? */
    @Route("person.rename.first")
    record First(@Nullable String first, @Nullable String last) implements RenameWizard {

        @Override
        public Mono<View> show(Visit visit) {
            visit.person();
            View asked = View.titled("/person.rename.first.title").line("/person.ask.first.rule");
            return Mono.just(entered(asked, first, new Last(first, last)));
        }

        @Override
        public Mono<? extends Screen> heard(Visit visit, String text) {
            return Mono.fromSupplier(() -> new Last(AskToRegister.firstName(text), last));
        }

        @Override
        public Optional<Screen> before() {
            return Optional.of(new ProfileScreen());
        }
    }

    /** What is the last name? */
    @Route("person.rename.last")
    record Last(@Nullable String first, @Nullable String last) implements RenameWizard {

        @Override
        public Mono<View> show(Visit visit) {
            visit.person();
            View asked = View.titled("/person.rename.last.title").line("/person.ask.last.rule");
            return Mono.just(last == null ? asked : entered(asked, last, new Change(or(first), last)));
        }

        private static String or(@Nullable String value) {
            return Objects.requireNonNullElse(value, "");
        }

        @Override
        public Mono<? extends Screen> heard(Visit visit, String text) {
            return Mono.fromSupplier(() -> new Check(or(first), AskToRegister.lastName(text)));
        }

        @Override
        public Optional<Screen> before() {
            return Optional.of(new First(first, last));
        }

        /** Is that the name? */
        @Route("person.rename.check")
        record Check(String first, String last) implements RenameWizard, TypedPreview {

            @Override
            public Screen prompt() {
                return new Last(first, last);
            }

            @Override
            public Action deed() {
                return new Change(first, last);
            }

            @Override
            public Mono<View> told(Visit visit) {
                visit.person();
                return Mono.just(View.titled("title", "first", first, "last", last));
            }
        }

        /** Goes by that name from now on. */
        @Route("person.rename")
        record Change(String first, String last) implements Action {
            @Override
            public Mono<? extends Screen> run(Visit visit) {
                return visit.tell(new ChangeMyName(visit.office(), first, last)).thenReturn(new ProfileScreen());
            }
        }
    }
}
