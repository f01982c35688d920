package dev.zapis.bot.home;

import dev.zapis.bot.dialog.BotCommand;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.CurrentUser;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.office.Feature;
import reactor.core.publisher.Mono;

/** What the bot does and by which rules, in the person's words. */
@Route("home.help")
@BotCommand(value = "help", order = 5)
public record HelpScreen() implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        CurrentUser visitor = visit.visitor();
        View view = View.titled("title");
        if (visitor.has(Feature.DESK)) view = view.line("book").line("cancel");
        if (visitor.has(Feature.WHO)) view = view.line("who");
        if (visitor.has(Feature.DESK)) view = view.line("typed");
        return Mono.just(view.row(Button.text("start", new HomeScreen())));
    }
}
