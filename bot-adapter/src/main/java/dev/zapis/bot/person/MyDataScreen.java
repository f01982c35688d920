package dev.zapis.bot.person;

import dev.zapis.bot.dialog.BotCommand;
import dev.zapis.bot.dialog.LinkableScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.query.person.MyData;
import reactor.core.publisher.Mono;

/** All that is kept of the person, as a file. */
@Route("person.data")
@BotCommand(value = "my_data", order = 7)
public record MyDataScreen() implements LinkableScreen {

    @Override
    public Mono<View> show(Visit visit) {
        return visit.ask(new MyData(visit.person())).map(data -> View.titled("title")
                .line("what")
                .file(
                        Text.of("file"),
                        "application/json",
                        PersonalDataExport.of(data, visit.parts().reminders())));
    }
}
