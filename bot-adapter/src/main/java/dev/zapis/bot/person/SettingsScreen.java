package dev.zapis.bot.person;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.BotCommand;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Menu;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.reminder.RemindersScreen;
import dev.zapis.command.person.ChooseLanguage;
import dev.zapis.query.person.ProfileOf;
import java.time.ZoneId;
import java.util.Objects;
import reactor.core.publisher.Mono;

/** What the person can choose for themselves. */
@Route("person.settings")
@Menu(order = 40)
@BotCommand(value = "settings", order = 4)
public record SettingsScreen() implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        return visit.ask(new ProfileOf(visit.person())).map(profile -> view(visit, profile));
    }

    private static View view(Visit visit, ProfileOf.Result profile) {
        String name = Objects.requireNonNullElse(visit.visitor().name(), "");
        ZoneId zone = profile.zone();
        TimeZoneCatalog catalog = TimeZoneCatalog.of(visit);
        View view = View.titled("title").line("name", "name", name);
        view = zone == null
                ? view.line("zone", "zone", catalog.label(visit.visitor().zone()))
                : view.line("own-zone", "zone", catalog.label(zone));
        return view.line("seen", "visibility", profile.visibility())
                .row(Button.text("profile", new ProfileScreen()), Button.text("roles", new AskForRoleScreen()))
                .row(language(visit, "ru"), language(visit, "en"))
                .row(Button.text("reminders", new RemindersScreen()), Button.text("time", new MyTimeZoneScreen(null)))
                .row(Button.text("visibility", new VisibilityScreen()))
                .row(Button.text("data", new MyDataScreen()))
                .row(Button.text("release", new ReleaseScreen()))
                .row(Button.text("forget", new ForgetMeScreen()));
    }

    private static Button language(Visit visit, String language) {
        boolean isSpoken = visit.visitor().language().getLanguage().equals(language);
        return Button.text(isSpoken ? language + ".on" : language, new Speak(language));
    }

    /** Speaks that language from now on. */
    @Route("person.speak")
    record Speak(String language) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new ChooseLanguage(language)).thenReturn(new SettingsScreen());
        }
    }
}
