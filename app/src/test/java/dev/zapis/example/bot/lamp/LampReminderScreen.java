package dev.zapis.example.bot.lamp;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.ReminderScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.example.events.lamp.LampId;
import dev.zapis.example.query.lamp.LampsOf;
import reactor.core.publisher.Mono;

/** Do not forget your lamp. There is nothing to be seen once it is out. */
@Route("lamp.reminder")
@ReminderScreen("LAMP")
record LampReminderScreen(LampId lamp) implements PermanentScreen {

    @Override
    public Mono<View> show(Visit visit) {
        return visit.ask(new LampsOf(visit.person()))
                .filter(mine -> mine.lamps().stream().anyMatch(lit -> lit.lamp().equals(lamp)))
                .map(mine -> View.titled("title").row(Button.text("mine", new LampsScreen())));
    }
}
