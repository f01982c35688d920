package dev.zapis.bot.office;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.office.Module;
import dev.zapis.events.office.OfficeId;
import reactor.core.publisher.Mono;

/** Really switch it off? */
@Route("office.module.off")
record ModuleOffScreen(OfficeId office, Module module) implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return Mono.just(View.titled("title", "module", module)
                .line("stay")
                .row(
                        Button.text("keep", new ModulesScreen(office)),
                        Button.text("yes", new ModulesScreen.Switch(office, module, false))
                                .danger()));
    }
}
