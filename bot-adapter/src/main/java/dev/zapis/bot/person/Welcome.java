package dev.zapis.bot.person;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.PlainName;
import dev.zapis.command.person.TakeName;
import reactor.core.publisher.Mono;

/** What a newcomer sees: what this is in two lines, and one button with the name that Telegram knows. */
public final class Welcome {

    private static final int LONGEST = 60;

    private Welcome() {}

    public static View view(Visit visit) {
        View view = View.titled("/person.welcome.title").line("/person.welcome.what");
        String offered = offered(visit.visitor().account().name());
        if (offered.isBlank()) return view.line("/person.welcome.type");
        return view.line("/person.welcome.name")
                .row(Button.text("/person.welcome.take", new TakeOffered(), "name", offered));
    }

    /** The account's name without what nobody sees in it. */
    private static String offered(String accountName) {
        String visible = PlainName.visible(accountName);
        return PlainName.length(visible) > LONGEST ? "" : visible;
    }

    /** Takes the name that a newcomer has in Telegram. */
    @Route("person.take")
    record TakeOffered() implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return new TakeTyped(offered(visit.visitor().account().name())).run(visit);
        }
    }

    /** Takes the name that a newcomer typed. */
    @Route("person.name")
    public record TakeTyped(String name) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new TakeName(visit.office(), name)).thenReturn(new WelcomedScreen());
        }
    }
}
