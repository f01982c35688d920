package dev.zapis.example.bot.lamp;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.HelpLine;
import dev.zapis.bot.dialog.Menu;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.example.command.lamp.LightLamp;
import dev.zapis.example.command.lamp.PutOutLamp;
import dev.zapis.example.events.lamp.LampId;
import dev.zapis.example.query.lamp.LampsOf;
import java.time.LocalDate;
import reactor.core.publisher.Mono;

/** The lamps that the person has lit. */
@Route("lamp.mine")
@Menu(order = 35)
@HelpLine(order = 50)
record LampsScreen() implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        return visit.ask(new LampsOf(visit.person()))
                .map(mine -> View.titled("title", "count", mine.lamps().size())
                        .each(mine.lamps(), lit -> Button.text("out", new PutOut(lit.lamp()), "day", lit.day()))
                        .row(Button.text("light", new Light(visit.today().plusDays(1)))));
    }

    @Route("lamp.light")
    record Light(LocalDate day) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new LightLamp(visit.office(), day)).thenReturn(new LampsScreen());
        }
    }

    @Route("lamp.put-out")
    record PutOut(LampId lamp) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new PutOutLamp(lamp)).thenReturn(new LampsScreen());
        }
    }
}
